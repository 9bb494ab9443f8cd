import StemmaModel

/// Two reports to be read against each other: a rewrite and the report that it is compared with.
struct Comparison: Hashable, Sendable {
  let source: String
  let child: String
}

/// One line of two reports side by side, in the order of the rewrite.
struct AlignedRow: Sendable {
  enum Relation: String, Sendable {
    case verbatim, edited, reworded
    case leftOut = "left out"
    /// Aligned with no sentence of this source; it may stand in another report.
    case absentThere = "absent there"
  }

  let relation: Relation
  let isMoved: Bool
  /// Sentences of the source by number; a sentence that the rewrite split stands in several rows.
  let source: [Int]
  /// The sentence of the rewrite, `nil` for what it left out.
  let child: Int?
}

/// Lays the sentences of two reports side by side after their aligned passages.
enum SideBySide {
  /// One row a sentence of the rewrite, and one for each sentence of the source that it left out, at
  /// the place where it would stand.
  ///
  /// - Parameters:
  ///   - passages: those between the two, source first.
  /// - Complexity: linear in the passages and the sentences that they cover.
  static func rows(
    source: AnalysedReport, child: AnalysedReport, passages: [Passage]
  ) -> [AlignedRow] {
    var matches: [[(passage: Passage, sources: Range<Int>)]] = Array(
      repeating: [], count: child.sentences.count)
    var isKept = Array(repeating: false, count: source.sentences.count)
    for passage in passages {
      let sources = sentences(of: source, in: passage.first.span)
      guard !sources.isEmpty else { continue }
      let children = sentences(of: child, in: passage.second.span)
      for number in children { matches[number].append((passage, sources)) }
      if !children.isEmpty { for number in sources { isKept[number] = true } }
    }
    var leftOut = LeftOut(isKept: isKept)
    var rows = leftOut.rows(upTo: firstKept(isKept))
    for (number, found) in matches.enumerated() {
      let sources = Set(found.flatMap { Array($0.sources) }).sorted()
      let strongest = found.map(\.passage).max { $0.sharedWords < $1.sharedWords }
      rows.append(
        AlignedRow(
          relation: strongest.map { relation(of: $0, covering: child.sentences[number]) }
            ?? .absentThere,
          isMoved: found.contains(where: \.passage.isMoved), source: sources, child: number))
      if let last = sources.last { rows += leftOut.rows(after: last) }
    }
    return rows + leftOut.rows(upTo: isKept.count)
  }

  /// The numbers of the sentences that have bytes in the span.
  private static func sentences(of report: AnalysedReport, in span: TextSpan) -> Range<Int> {
    let spans = report.sentences
    let start = spans.partitioningIndex { $0.end > span.start }
    return start..<(start + spans[start...].prefix { $0.start < span.end }.count)
  }

  private static func firstKept(_ isKept: [Bool]) -> Int {
    isKept.firstIndex(of: true) ?? 0
  }

  /// A passage that is verbatim for a part of the sentence only makes the sentence an edited one.
  private static func relation(
    of passage: Passage, covering sentence: TextSpan
  ) -> AlignedRow.Relation {
    let common =
      min(passage.second.span.end, sentence.end) - max(passage.second.span.start, sentence.start)
    return switch passage.kind {
    case .verbatim: common * 10 >= sentence.length * 9 ? .verbatim : .edited
    case .edited: .edited
    case .reworded: .reworded
    }
  }

  /// The sentences that the rewrite left out, each given once.
  private struct LeftOut {
    let isKept: [Bool]
    private var isGiven: [Bool]

    init(isKept: [Bool]) {
      self.isKept = isKept
      isGiven = isKept
    }

    mutating func rows(upTo end: Int) -> [AlignedRow] {
      var rows: [AlignedRow] = []
      for number in 0..<end where !isGiven[number] {
        isGiven[number] = true
        rows.append(AlignedRow(relation: .leftOut, isMoved: false, source: [number], child: nil))
      }
      return rows
    }

    /// The run of left-out sentences that follows a kept one.
    mutating func rows(after kept: Int) -> [AlignedRow] {
      var rows: [AlignedRow] = []
      var number = kept + 1
      while number < isKept.count, !isKept[number] {
        if !isGiven[number] {
          isGiven[number] = true
          rows.append(
            AlignedRow(relation: .leftOut, isMoved: false, source: [number], child: nil))
        }
        number += 1
      }
      return rows
    }
  }
}
