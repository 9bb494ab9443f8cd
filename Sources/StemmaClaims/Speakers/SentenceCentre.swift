/// Of whom a sentence is: what a pronoun in the next one may go back to. Every list is bounded.
struct SentenceCentre {
  /// A subject, or what could not be told of it.
  enum Subject: Equatable { case referent(Int), unknown(isPlural: Bool) }

  private(set) var speakers: [Int] = []
  private(set) var subjects: [Subject] = []
  /// The persons named in it outside quotation marks.
  private(set) var named: [Int] = []
  /// The same in the order of their first mentions, with those mentions' tokens.
  private(set) var firstNamed: [(referent: Int, token: Int)] = []
  /// Whether it names a person who may be one of several.
  var hasStranger = false
  /// Whether it is of a person who could not be made out.
  var isUnclear = false
  /// Whether any of its words stand outside quotation marks.
  var isPlain = false

  mutating func addSpeaker(_ referent: Int) { Self.add(referent, to: &speakers) }

  mutating func addSubject(_ subject: Subject) { Self.add(subject, to: &subjects) }

  mutating func addNamed(_ referent: Int, at token: Int) {
    Self.add(referent, to: &named)
    if firstNamed.count < Self.most { firstNamed.append((referent, token)) }
  }

  private static func add<Value: Equatable>(_ value: Value, to list: inout [Value]) {
    if let place = list.firstIndex(of: value) { list.remove(at: place) }
    if list.count < most { list.append(value) }
  }

  private static let most = 8
}
