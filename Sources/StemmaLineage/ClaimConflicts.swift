import StemmaClaims
import StemmaModel
import StemmaText

/// Finds numbers on which the readings of a claim differ.
struct ClaimConflicts {
  private let reports: [ReportStatements]

  init(_ reports: [ReportStatements]) { self.reports = reports }

  /// One entry for each thing that is counted differently.
  func conflicts(in members: [SentenceKey]) -> [Conflict] {
    var byUnit: [UInt64: [(report: Int, quantity: Quantity)]] = [:]
    for key in members {
      for quantity in reports[key.report].quantities where quantity.sentence == key.sentence {
        guard !quantity.isOrdinal, let unit = quantity.units.first else { continue }
        byUnit[unit, default: []].append((key.report, quantity))
      }
    }
    let conflicts = byUnit.values.compactMap { mentions -> Conflict? in
      guard isInConflict(mentions) else { return nil }
      let values = mentions.map {
        Location(report: reports[$0.report].id, span: $0.quantity.span)
      }
      return Conflict(
        subject: subject(mentions[0].report, mentions[0].quantity), values: values.sorted())
    }
    return conflicts.sorted { ($0.subject, $0.values[0]) < ($1.subject, $1.values[0]) }
  }

  /// Whether two reports have no value in common, rounding aside.
  private func isInConflict(_ mentions: [(report: Int, quantity: Quantity)]) -> Bool {
    let byReport = Dictionary(grouping: mentions, by: \.report).mapValues { $0.map(\.quantity) }
    return byReport.contains { report, values in
      byReport.contains { other, rivals in
        other != report
          && values.allSatisfy { one in rivals.allSatisfy { !isSame(one, $0) } }
      }
    }
  }

  private func isSame(_ one: Quantity, _ other: Quantity) -> Bool {
    one.sign != other.sign || one.meets(other, rounding: 0.03)
  }

  /// The counted word as written after the number.
  private func subject(_ report: Int, _ quantity: Quantity) -> String {
    let text = reports[report].text
    let next = quantity.words.upperBound..<min(quantity.words.upperBound + 6, text.words.count)
    let word = next.first { quantity.units.first == text.words[$0].stem }
    return word.map { text.report.text[text.words[$0].span] } ?? ""
  }
}
