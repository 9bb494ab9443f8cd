/// Holds CoNLL-U to what its definition asks of a treebank's form, and puts the text together again.
///
/// Source: universaldependencies.org/format.html; the checks of form of the tools' `validate.py`,
/// levels 1 and 2, without those of the labels.
struct CoNLLUCheck {
  private(set) var problems: [String] = []
  /// What words and spaces make up.
  private(set) var text = ""

  mutating func check(_ document: String) {
    let blocks = document.split(separator: "\n\n", omittingEmptySubsequences: false)
    if !document.isEmpty, blocks.last != "" { problems.append("no empty line at the end") }
    for (number, block) in blocks.dropLast().enumerated() {
      check(block.split(separator: "\n").map(String.init), isFirst: number == 0)
    }
  }

  private mutating func check(_ lines: [String], isFirst: Bool) {
    let comments = lines.prefix { $0.hasPrefix("# ") }
    if isFirst != (comments.first?.hasPrefix("# newdoc id = ") == true) {
      problems.append("newdoc at the wrong place")
    }
    let id = comments.first { $0.hasPrefix("# sent_id = ") }?.dropFirst(12) ?? ""
    if id.isEmpty || id.contains(where: { $0.isWhitespace || $0 == "/" }) {
      problems.append("sent_id: \(id)")
    }
    var sentence = ""
    var heads: [Int] = []
    let rows = lines.dropFirst(comments.count)
    for (number, row) in rows.enumerated() {
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 10 else { return problems.append("\(columns.count) columns: \(row)") }
      heads.append(checked(columns, number: number + 1))
      sentence += columns[1]
      let hasSpace = !columns[9].contains("SpaceAfter=No")
      if hasSpace, number + 1 < rows.count { sentence += " " }
      rebuild(columns)
    }
    checkTree(heads)
    if comments.last != "# text = \(sentence)" { problems.append("text: \(sentence)") }
  }

  private mutating func checked(_ columns: [String], number: Int) -> Int {
    if columns[0] != "\(number)" { problems.append("ID \(columns[0]) at \(number)") }
    if columns.contains("") { problems.append("an empty column at \(number)") }
    for column in columns[3...8] where column.contains(where: \.isWhitespace) {
      problems.append("white space in “\(column)”")
    }
    let head = Int(columns[6]) ?? -1
    if (head == 0) != (columns[7] == "root") { problems.append("root at \(number)") }
    let features = columns[5].split(separator: "|").map { $0.lowercased() }
    if features != features.sorted() { problems.append("FEATS \(columns[5])") }
    return head
  }

  private mutating func checkTree(_ heads: [Int]) {
    if heads.count(where: { $0 == 0 }) != 1 { problems.append("not one root: \(heads)") }
    for word in heads.indices {
      var (current, steps) = (word + 1, 0)
      while current > 0, current <= heads.count, steps <= heads.count {
        current = heads[current - 1]
        steps += 1
      }
      if current != 0 { problems.append("word \(word + 1) does not hang on the root: \(heads)") }
    }
  }

  private mutating func rebuild(_ columns: [String]) {
    var after = " "
    for entry in columns[9].split(separator: "|") {
      if entry == "SpaceAfter=No" { after = "" }
      if entry.hasPrefix("SpacesAfter=") { after = Self.unescaped(entry.dropFirst(12)) }
      if entry.hasPrefix("SpacesBefore=") { text += Self.unescaped(entry.dropFirst(13)) }
    }
    text += Self.unescaped(columns[1][...]) + after
  }

  private static func unescaped(_ written: Substring) -> String {
    var result = String.UnicodeScalarView()
    var rest = written.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let escape = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      switch escape {
      case "s": result.append(" ")
      case "t": result.append("\t")
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "p": result.append("|")
      case "u":
        let digits = String(String.UnicodeScalarView(rest.prefix(4)))
        rest = rest.dropFirst(4)
        result.append(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
      default: result.append(escape)
      }
    }
    return String(result)
  }
}
