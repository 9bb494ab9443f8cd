package import StemmaClaims
package import StemmaModel
import StemmaText

/// Gathers the versions of each quotation of a story: the same words, cut, altered or spliced.
///
/// Two quotations are versions of one when most of the content words of the shorter stand in the longer, in
/// any order. Who is said to have said them does not count: that it differs is what a reader wants to see.
package struct QuotationCards {
  private let story: String
  private let reports: [ReportStatements]

  package init(story: String, reports: [ReportStatements]) {
    self.story = story
    self.reports = reports
  }

  /// The cards; those with versions in most reports first, then by their first version's report and place.
  ///
  /// Labels, nicknames and titles in marks have none.
  ///
  /// - Complexity: each quotation is compared with at most ``mostCompared`` longer ones.
  package func cards() -> [QuotationCard] {
    let quotes = reports.flatMap(Self.quotes).sorted { one, other in
      one.words.count != other.words.count
        ? one.words.count > other.words.count : one.place < other.place
    }
    var leads: [(words: Set<UInt64>, versions: [Quotation])] = []
    var leadsByWord: [UInt64: [Int]] = [:]
    for quote in quotes {
      if let lead = Self.lead(of: quote, among: leads, leadsByWord) {
        leads[lead].versions.append(quote.quotation)
      } else {
        for word in quote.words { leadsByWord[word, default: []].append(leads.count) }
        leads.append((quote.words, [quote.quotation]))
      }
    }
    return leads.map { lead in
      let others = lead.versions.dropFirst().sorted { Self.place($0) < Self.place($1) }
      return QuotationCard(story: story, versions: lead.versions.prefix(1) + others)
    }.sorted { one, other in
      let (first, second) = (Self.reportCount(one), Self.reportCount(other))
      return first != second
        ? first > second : Self.place(one.versions[0]) < Self.place(other.versions[0])
    }
  }

  private struct Quote {
    let quotation: Quotation
    /// Hashes of the stems of its content words; of all its words where it has no others.
    let words: Set<UInt64>
    var place: (String, Int) { QuotationCards.place(quotation) }
  }

  private static func quotes(of statements: ReportStatements) -> [Quote] {
    statements.quotations.compactMap { quotation in
      guard quotation.form != .scare else { return nil }
      let words = statements.text.words[statements.text.words(in: quotation.span)]
      let content = words.contentStems
      return Quote(
        quotation: quotation, words: content.isEmpty ? Set(words.map(\.stem)) : content)
    }
  }

  /// The card that holds most of a quotation's words, if that is enough of them; the first of equals.
  private static func lead(
    of quote: Quote, among leads: [(words: Set<UInt64>, versions: [Quotation])],
    _ leadsByWord: [UInt64: [Int]]
  ) -> Int? {
    var common: [Int: Int] = [:]
    for word in quote.words {
      for lead in (leadsByWord[word] ?? []).prefix(mostCompared) { common[lead, default: 0] += 1 }
    }
    let best = common.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value * 10 >= quote.words.count * 6 else { return nil }
    // A single word in common joins only quotations that have no more.
    let isWhole = best.value == leads[best.key].words.count
    return best.value >= 2 || isWhole ? best.key : nil
  }

  private static func place(_ quotation: Quotation) -> (String, Int) {
    (quotation.report, quotation.span.start)
  }

  private static func reportCount(_ card: QuotationCard) -> Int {
    Set(card.versions.map(\.report)).count
  }

  /// Cards looked at for one word: one that stands in more quotations says little.
  private static let mostCompared = 200
}
