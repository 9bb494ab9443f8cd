/// The moves and weights of a dependency parser.
struct ParserWeights: Sendable {
  /// What spaCy numbers the actions.
  enum Action: Int, CaseIterable, Sendable {
    case shift, reduce, left, right, breakSentence
  }

  let state: StateWeights
  let moves: Moves
  /// Names of the dependencies: those of the moves, then what they come to.
  let labels: [String]
  let rootLabel: Int16
  /// The classes of each action.
  let classes: [Range<Int>]
  /// Of a label that stands for an arc moved up the tree: the plain label, and the label of the head to
  /// move it back to.
  let lifted: [(label: Int16, head: Int16)?]

  init(_ files: ModelFiles) throws(LanguageError) {
    state = try StateWeights(ThincModel(files, path: "parser/model"))
    moves = try Moves(files, path: "parser/moves", classes: state.classes)
    classes = Action.allCases.map { [moves] in moves.classes(of: $0.rawValue) }
    guard state.features == 8, classes.map(\.count).reduce(0, +) == moves.actions.count,
      classes[Action.shift.rawValue].count == 1,
      [Action.left, .right].flatMap({ [classes] in classes[$0.rawValue] })
        .allSatisfy({ [moves] in moves.labels[$0] >= 0 })
    else { throw files.unsupported("parser/moves", "not an arc-eager parser of eight features") }
    // Each label may come to two more, and the root's is one.
    guard moves.labelNames.count < Int(Int16.max) / 3 else {
      throw files.unsupported("parser/moves", "\(moves.labelNames.count) labels")
    }
    var names = moves.labelNames
    func number(of name: Substring) -> Int16 {
      if let known = names.firstIndex(of: String(name)) { return Int16(known) }
      names.append(String(name))
      return Int16(names.count - 1)
    }
    rootLabel = number(of: "ROOT")
    var lifted: [(label: Int16, head: Int16)?] = []
    for name in moves.labelNames {
      let parts = name.split(separator: "||", omittingEmptySubsequences: false)
      lifted.append(parts.count == 2 ? (number(of: parts[0]), number(of: parts[1])) : nil)
    }
    lifted.append(contentsOf: repeatElement(nil, count: names.count - lifted.count))
    (labels, self.lifted) = (names, lifted)
  }
}
