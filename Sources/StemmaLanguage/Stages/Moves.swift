import FoundationEssentials

/// The moves that a transition-based parser chooses from, one a class of its network.
///
/// Source: spaCy, `pipeline/_parser_internals/transition_system.pyx`: by action, then the most frequent
/// label first, then by the label backwards.
struct Moves: Sendable {
  /// The action of each class, as spaCy numbers them; classes of one action stand together.
  let actions: [Int]
  /// The label of each class among ``labels``, -1 where it has none.
  let labels: [Int16]
  let labelNames: [String]

  init(_ files: ModelFiles, path: String, classes: Int) throws(LanguageError) {
    guard let json = try files.messagePack(path)["moves"]?.text else {
      throw files.malformed(path, "no moves")
    }
    let table = try files.json(
      Data(json.utf8), of: path, as: [String: [String: Int]].self)
    var rows: [(action: Int, frequency: Int, label: String)] = []
    for (key, labels) in table {
      guard let action = Int(key) else { throw files.malformed(path, "an action without number") }
      for (label, frequency) in labels {
        guard frequency >= 0 else {
          throw files.unsupported(path, "labels that were added after training")
        }
        rows.append((action, frequency, label))
      }
    }
    rows.sort {
      if $0.action != $1.action { return $0.action < $1.action }
      if $0.frequency != $1.frequency { return $0.frequency > $1.frequency }
      return $1.label.unicodeScalars.lexicographicallyPrecedes($0.label.unicodeScalars)
    }
    guard rows.count == classes, classes < Int(Int16.max) else {
      throw files.malformed(path, "\(rows.count) moves for a network of \(classes)")
    }
    var names: [String] = []
    var numbers: [String: Int16] = [:]
    labels = rows.map { row in
      if row.label.isEmpty { return -1 }
      if let number = numbers[row.label] { return number }
      numbers[row.label] = Int16(names.count)
      names.append(row.label)
      return Int16(names.count - 1)
    }
    actions = rows.map(\.action)
    labelNames = names
  }

  /// The classes of an action.
  func classes(of action: Int) -> Range<Int> {
    guard let first = actions.firstIndex(of: action), let last = actions.lastIndex(of: action)
    else {
      return 0..<0
    }
    return first..<last + 1
  }

  /// The class of an action for each label that it has one for, in the order of the labels.
  func classByLabel(of action: Int) -> [Int] {
    labelNames.indices.compactMap { label in
      classes(of: action).first { Int(labels[$0]) == label }
    }
  }
}
