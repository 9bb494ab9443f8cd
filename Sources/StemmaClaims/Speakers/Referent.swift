import StemmaModel

/// A person, body, group or thing of which a report speaks.
struct Referent {
  enum Gender { case unknown, male, female }

  /// An office or description: "the ports minister".
  struct Role {
    let head: UInt32
    /// Codes of what the words that tell it from others begin with, its head's among them:
    /// "presidential" meets "president".
    let words: Set<UInt32>
    /// The words that may not be left out: "deputy", "former".
    let rank: Set<UInt32>

    /// Whether another description, of fewer words, means this office.
    func answers(to other: Role) -> Bool {
      head == other.head && other.words.isSubset(of: words) && other.rank == rank
    }
  }

  let name: String
  let kind: Speaker.Kind
  /// Whether it has a name of its own or is as fully known as the report makes it.
  let isKnown: Bool
  let isPlural: Bool
  /// Whether there may be something that the report says of it by name.
  var isPerson: Bool { !isPlural && (kind == .person || kind == .anonymous) }
  /// What speaks for each of the two.
  var male = 0
  var female = 0
  /// What its first name says.
  var genderOfName = Gender.unknown
  var roles: [Role] = []

  init(name: String, kind: Speaker.Kind, isKnown: Bool = true, isPlural: Bool = false) {
    self.name = name
    self.kind = kind
    self.isKnown = isKnown
    self.isPlural = isPlural
  }

  /// Known where one of the two has at least twice as much for it.
  var gender: Gender {
    male > 2 * female ? .male : female > 2 * male ? .female : .unknown
  }

  /// The same, else what its name says: enough to rule one of the two out, not to be sure of the other.
  var likelyGender: Gender { gender == .unknown ? genderOfName : gender }

  /// Whether a pronoun can stand for it.
  func suits(_ pronoun: Pronoun) -> Bool {
    switch pronoun {
    case .he: isPerson && likelyGender != .female
    case .she: isPerson && likelyGender != .male
    case .they: isPlural || kind == .organisation
    case .it: !isPlural && (kind == .organisation || kind == .collective)
    }
  }
}

/// The pronouns that are led back to somebody.
enum Pronoun {
  case he, she, they, it

  init?(form: UInt32) {
    if NounClass.male.contains(form) {
      self = .he
    } else if NounClass.female.contains(form) {
      self = .she
    } else if NounClass.plural.contains(form) {
      self = .they
    } else if NounClass.neuter.contains(
      form)
    {
      self = .it
    } else {
      return nil
    }
  }
}
