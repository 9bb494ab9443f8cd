import StemmaText

/// Sets of words by their normal form, for the tables of this target.
struct WordForms: Sendable {
  private let keys: Set<UInt64>

  /// - Parameter words: normal forms separated by white space.
  init(_ words: String) {
    keys = Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })
  }

  func contains(_ word: Word) -> Bool { keys.contains(word.key) }
}

extension WordForms {
  static let determiners = WordForms("the a an this that these those its their his her our your my")
  /// Number words stand as their digits, which is their normal form.
  static let indefinites = WordForms("a an 1 some several 2 3 4 many another other")
  static let pronouns = WordForms("he she they it i we who")
  static let personalPronouns = WordForms("he she they i we")
  static let auxiliaries = WordForms(
    """
    has have had is are was were be been being will would could should may might can did does do
    also later then again already now still once first earlier previously repeatedly reportedly
    publicly privately quickly immediately not never only just further
    """)
  static let beForms = WordForms("is are was were be been being gets got get")
  static let relatives = WordForms("which that what whom whose")
  static let conjunctions = WordForms("and but while as though although when because so yet or")
  static let prepositions = WordForms(
    """
    in on at by to from with without within into onto upon about above below under over between
    among amid through throughout during across against along around behind beside besides beyond
    after before since until despite for like near via per of
    """)
  static let weekdays = WordForms(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow")
  /// Words of office that stand before a name.
  static let titles = WordForms(
    """
    president vice prime minister secretary state deputy foreign defence defense interior finance
    senator senators representative congressman congresswoman governor mayor ambassador envoy
    special chancellor king queen prince princess pope bishop archbishop cardinal rabbi imam
    general colonel major captain lieutenant sergeant admiral commander chief justice judge
    attorney professor doctor dr mr mrs ms sir dame lord lady spokesman spokeswoman spokesperson
    director chairman chairwoman chair chairperson head leader speaker officer coach analyst
    economist scientist researcher author writer lawyer harbourmaster harbormaster inspector
    detective police sheriff superintendent commissioner councillor councilor premier treasurer
    house white health energy fisheries ports trade environment education labour labor transport
    agriculture justice executive managing assistant acting former senior top us uk eu un
    """)
  /// Heads of noun phrases that keep a source unnamed.
  static let unnamedHeads = WordForms(
    """
    source sources official officials diplomat diplomats person people aide aides insider insiders
    adviser advisers advisor advisors negotiator negotiators negotiators delegate delegates
    """)
  /// The plural ones among them.
  static let pluralHeads = WordForms(
    """
    sources officials diplomats people aides insiders advisers advisors negotiators delegates
    """)
  /// Words of rank and country that do not tell one office from another.
  static let weakRoleWords = WordForms("top senior former us US uk UK eu EU un UN special chief")
  static let anonymousHeads = WordForms("source sources insider insiders")
  /// Nouns that name one person by an office or a role.
  static let roleHeads = WordForms(
    """
    president minister secretary diplomat nominee candidate envoy mediator negotiator spokesman
    spokeswoman spokesperson leader chief head director chairman chairwoman chair mayor governor
    senator commander general officer official judge lawyer attorney doctor professor economist
    analyst scientist researcher historian author skipper captain coach harbourmaster harbormaster
    ambassador premier chancellor king queen commissioner coordinator organiser organizer founder
    owner resident witness teacher student farmer worker driver pilot fisherman player striker
    goalkeeper prosecutor inspector superintendent sheriff pastor bishop priest archbishop
    monarch executive manager editor reporter correspondent activist campaigner lawmaker
    congressman congresswoman councillor
    """)
}
