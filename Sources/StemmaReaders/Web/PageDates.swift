import StemmaMarkup
import StemmaModel

/// When a page says that its report was published and updated.
///
/// The witnesses in order: JSON-LD, metas, the address, `time` elements, elements whose class speaks
/// of a date, the first short blocks around the headline, then any short block. A moment of time is
/// kept as written; a day is given as `YYYY-MM-DD`.
struct PageDates {
  private(set) var published: String?
  private(set) var updated: String?

  /// Blocks around the headline that are looked at.
  private static let blocksBefore = 4
  private static let blocksBehind = 12
  /// A block that says when is short.
  private static let mostBytes = 150

  private let measured: MeasuredPage
  private let monthFirst: Bool

  init(_ measured: MeasuredPage, address: String?) {
    self.measured = measured
    let language = measured.signs.language?.lowercased() ?? ""
    monthFirst = language.isEmpty || language == "en" || language.hasPrefix("en-us")
    let data = dataMoment("datePublished") ?? dataMoment("dateCreated")
    let meta = metaMoment(Self.publishedNames)
    published =
      Self.withOffset(data, meta) ?? day(inAddress: address) ?? timeElement() ?? classDay()
      ?? headlineDay() ?? shortDay()
    updated = dataMoment("dateModified") ?? metaMoment(Self.updatedNames)
    if updated == published { updated = nil }
    published = published ?? updated
  }

  private static let publishedNames = [
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "date", "publishdate", "publish-date", "publish_date", "pubdate", "published",
    "published_time", "dc.date", "dc.date.issued", "dc.date.created", "dcterms.date",
    "dcterms.created", "dcterms.issued", "dc.created", "parsely-pub-date", "sailthru.date",
    "article.published", "article_date_original", "cxenseparse:recs:publishtime", "datecreated",
    "date.created", "originalpublicationdate", "publication_date", "citation_date",
    "citation_publication_date", "release_date", "created",
  ]
  private static let updatedNames = [
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified",
    "modified", "dc.date.modified", "dcterms.modified",
  ]

  // MARK: Moments

  /// What names a day: as written where it is ISO 8601, else the day.
  private func moment(_ words: String) -> String? {
    guard let day = WrittenDay.first(in: words.utf8, monthFirst: monthFirst) else { return nil }
    let plain = words.drop(while: \.isWhitespace)
    return plain.hasPrefix(day.description) && plain.utf8.count <= 40
      ? String(plain) : day.description
  }

  private func dataMoment(_ key: String) -> String? {
    guard let article = measured.signs.article else { return nil }
    return measured.signs.data.words(key, of: article).lazy.compactMap { moment($0) }.first
  }

  private func metaMoment(_ names: [String]) -> String? {
    for name in names {
      if let found = measured.signs.metas[name]?.lazy.compactMap({ moment($0) }).first {
        return found
      }
    }
    return nil
  }

  /// Of two witnesses of about the same moment the one that says how far its clock is from UTC: it
  /// names the day at the place of the newsroom.
  private static func withOffset(_ one: String?, _ other: String?) -> String? {
    guard let one, let other else { return one ?? other }
    return one.hasSuffix("Z") && hasOffset(other) && areNear(one, other) ? other : one
  }

  private static func hasOffset(_ moment: String) -> Bool {
    guard moment.utf8.count >= 20, !moment.hasSuffix("Z") else { return false }
    return moment.suffix(6).contains { $0 == "+" || $0 == "-" }
      && !moment.hasSuffix("+00:00") && !moment.hasSuffix("+0000")
  }

  /// Whether the days of two moments are the same or neighbours.
  private static func areNear(_ one: String, _ other: String) -> Bool {
    guard let first = WrittenDay.first(in: one.utf8, monthFirst: false),
      let second = WrittenDay.first(in: other.utf8, monthFirst: false)
    else { return false }
    return abs(first.number - second.number) <= 1
  }

  // MARK: The address and the page itself

  /// `/2024/12/31/` or `/2024-12-31-`.
  private func day(inAddress address: String?) -> String? {
    guard let address else { return nil }
    let path = Array(address.utf8.prefix(1000))
    var index = 0
    while index + 10 <= path.count {
      let isStart =
        path[index] == UInt8(ascii: "/") && (path[index + 1] == 0x31 || path[index + 1] == 0x32)
      if isStart, ASCII.isDigit(path[index + 4]), !ASCII.isDigit(path[index + 5]),
        let day = WrittenDay.first(
          in: path[(index + 1)..<min(path.count, index + 11)], monthFirst: false)
      {
        return day.description
      }
      index += 1
    }
    return nil
  }

  private func timeElement() -> String? {
    let tree = measured.tree
    for node in tree.descendants(of: tree.document) where tree.is(node, .time) {
      let found =
        tree.value(of: .datetime, in: node).flatMap { moment($0) }
        ?? moment(tree.string(of: node))
      if let found { return found }
    }
    return nil
  }

  /// A short block in an element whose class or id speaks of a date, or of an `itemprop` of one.
  private func classDay() -> String? {
    let (page, features) = (measured.page, measured.features)
    for index in page.blocks.indices {
      let block = page.blocks[index]
      guard block.count < Self.mostBytes, features[index, .factsHint] <= 1 else { continue }
      if let day = day(block) { return day }
    }
    return nil
  }

  private func headlineDay() -> String? {
    let page = measured.page
    for index in page.blocks.indices
    where measured.tree.is(page.blocks[index].element, .h1) {
      let range =
        max(0, index - Self.blocksBefore)..<min(page.blocks.count, index + Self.blocksBehind)
      let near = range.sorted { (abs($0 - index), $0) < (abs($1 - index), $1) }
      for place in near {
        if let day = day(page.blocks[place]) { return day }
      }
    }
    return nil
  }

  private func shortDay() -> String? {
    measured.page.blocks.lazy.compactMap { day($0) }.first
  }

  private func day(_ block: PageBlock) -> String? {
    guard block.count < Self.mostBytes else { return nil }
    return WrittenDay.first(in: measured.page.text(of: block), monthFirst: monthFirst)?.description
  }
}
