/// Names that spaCy numbers by their place in a list instead of by a hash.
///
/// A word of a text that is spelt like one of them has its number too, so that the list is part of what
/// the model was trained on. Source: spaCy (MIT licence), `symbols.pyx`.
enum ReservedNames {
  static let numbers: [String: UInt64] = {
    var numbers: [String: UInt64] = [:]
    var next: UInt64 = 1
    func add(_ name: String) {
      numbers[name] = next
      next += 1
    }
    attributes.split(separator: " ").forEach { add(String($0)) }
    for flag in 19...63 { add("FLAG\(flag)") }
    features.split(separator: " ").forEach { add(String($0)) }
    for number in 1...276 {
      let digits = String(number)
      add("DEPRECATED" + String(repeating: "0", count: 3 - digits.count) + digits)
    }
    labels.split(separator: " ").forEach { add(String($0)) }
    return numbers
  }()

  /// Bytes of the longest of them.
  static let longestName = numbers.keys.map(\.utf8.count).max() ?? 0

  private static let attributes = """
    IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_PUNCT IS_SPACE IS_TITLE IS_UPPER LIKE_URL LIKE_NUM \
    LIKE_EMAIL IS_STOP IS_OOV_DEPRECATED IS_BRACKET IS_QUOTE IS_LEFT_PUNCT IS_RIGHT_PUNCT \
    IS_CURRENCY
    """

  private static let features = """
    ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB ENT_TYPE HEAD \
    SENT_START SPACY PROB LANG ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT \
    SCONJ SYM VERB X EOL SPACE
    """

  private static let labels = """
    PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME PERCENT MONEY \
    QUANTITY ORDINAL CARDINAL acomp advcl advmod agent amod appos attr aux auxpass cc ccomp complm \
    conj cop csubj csubjpass dep det dobj expl hmod hyph infmod intj iobj mark meta neg nmod nn \
    npadvmod nsubj nsubjpass num number oprd obj obl parataxis partmod pcomp pobj poss possessive \
    preconj prep prt punct quantmod relcl rcmod root xcomp acl ENT_KB_ID MORPH ENT_ID IDX _
    """
}

/// Normal forms of marks and currencies that hold for every word, whatever the model's own table says.
///
/// Source: spaCy (MIT licence), `lang/norm_exceptions.py`.
enum CommonNorms {
  static let norms: [String: String] = {
    var norms: [String: String] = [:]
    for (norm, spellings) in spellings {
      for spelling in spellings.split(separator: " ") { norms[String(spelling)] = norm }
    }
    return norms
  }()

  private static let spellings = [
    ("'s", "'s 'S ’s ’S"), ("'", "’ ‘ ´ `"), ("\"", "” “ '' `` ´´ „ » « ‘‘ ’’"), ("?", "？"),
    ("!", "！"), (",", "，"), (";", "；"), (":", "："), (".", "。 ।"), ("...", "…"),
    ("-", "— – -- --- ——"), ("$", "€ £ ¥ ฿ US$ C$ A$ ₺ ₹ ৳ ₩ Mex$ ₣ E£"),
  ]
}
