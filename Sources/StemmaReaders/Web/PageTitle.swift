import StemmaMarkup

/// Chooses the headline of a page: a heading on it that its data and its title agree with.
struct PageTitle {
  /// A heading of the first rank is the headline when it agrees with a witness by this much.
  private static let primaryAgreement: Float = 0.3
  /// A heading of a lower rank needs this much.
  private static let lowerAgreement: Float = 0.75

  private let measured: MeasuredPage
  /// Names of the site, folded.
  private let sites: Set<String>
  /// The last part of the page's title, folded, where it is shorter than another part.
  private let lastPart: String?
  /// What the page's data give as the headline, without the name of the site.
  private var witnesses: [String] = []

  init(_ measured: MeasuredPage, address: String?) {
    self.measured = measured
    let signs = measured.signs
    var names = [signs.meta("og:site_name"), signs.articleWords("publisher")].compactMap { $0 }
    if let host = address.flatMap({ PageAddress.host(of: $0) }) {
      names.append(host)
      let labels = host.split(separator: ".")
      if labels.count >= 2 { names.append(String(labels[labels.count - 2])) }
    }
    sites = Set(names.map(Self.folded).filter { !$0.isEmpty })
    let parts = TitleParts(signs.title ?? "").parts.map(Self.folded)
    let longest = parts.map(\.utf8.count).max() ?? 0
    lastPart = parts.count > 1 ? parts.last.flatMap { $0.utf8.count < longest ? $0 : nil } : nil
    let given = [
      signs.articleWords("headline"), signs.meta("og:title"), signs.meta("twitter:title"),
      signs.title,
    ]
    for title in given.compactMap({ $0 }) {
      let plain = withoutSite(title)
      if !plain.isEmpty, !isSite(plain), !witnesses.contains(plain) { witnesses.append(plain) }
    }
  }

  /// The headline; `nil` where the page has none.
  var headline: String? {
    let headings = measured.page.blocks.filter {
      (3...400).contains($0.count) && rank(of: $0) != nil
    }
    let primary = headings.filter { rank(of: $0) == 1 }.map(text).filter { heading in
      !isSite(heading) && Self.folded(heading) != lastPart
    }
    let best = fittest(primary)
    if let best, best.agreement >= Self.primaryAgreement { return polished(best.text) }
    if let other = fittest(headings.filter { rank(of: $0) != 1 }.map(text)),
      other.agreement >= Self.lowerAgreement
    {
      return polished(other.text)
    }
    if let best, primary.count == 1 { return best.text }
    return witnesses.first ?? best?.text ?? TitleParts(measured.signs.title ?? "").parts.first
  }

  private func rank(of block: PageBlock) -> Int? {
    switch measured.tree.known(block.element) {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4, .h5, .h6: 4
    default: nil
    }
  }

  private func text(of block: PageBlock) -> String {
    String(decoding: measured.page.text(of: block), as: UTF8.self)
  }

  private func fittest(_ headings: [String]) -> (text: String, agreement: Float)? {
    var best: (text: String, agreement: Float)?
    let sets = witnesses.map { WordHashes(Array($0.utf8)[...]).hashes }
    for heading in headings.prefix(200) {
      let words = WordHashes(Array(heading.utf8)[...]).hashes
      let agreement = sets.map { Self.agreement(words, $0) }.max() ?? 0
      if best.map({ agreement > $0.agreement + 1e-6 }) ?? true { best = (heading, agreement) }
    }
    return best
  }

  /// The mean of the shares of each text's words that stand in the other.
  private static func agreement(_ one: [UInt64], _ other: [UInt64]) -> Float {
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    let (first, second) = (Set(one), Set(other))
    let found = Float(one.count { second.contains($0) }) / Float(one.count)
    return (found + Float(other.count { first.contains($0) }) / Float(other.count)) / 2
  }

  /// A heading without what the page's data leave out of it: a kicker before, the site behind.
  private func polished(_ heading: String) -> String {
    let whole = Self.folded(heading)
    for witness in witnesses {
      let part = Self.folded(witness)
      guard part.utf8.count > 8, part.utf8.count * 2 >= whole.utf8.count, part != whole else {
        continue
      }
      if whole.hasSuffix(part), heading.hasSuffix(witness) {
        let before = heading.dropLast(witness.count).last { $0 != " " }
        if let before, before != ":", before != "-", before != "–", before != "—" { return witness }
      }
      if heading.hasPrefix(witness) {
        let behind = heading.dropFirst(witness.count).first { $0 != " " }
        if let behind, "|–—-•".contains(behind) { return witness }
      }
    }
    return heading
  }

  // MARK: The name of the site

  private func isSite(_ text: String) -> Bool {
    let folded = Self.folded(text)
    return sites.contains { site in
      let (short, long) = (
        min(site.utf8.count, folded.utf8.count), max(site.utf8.count, folded.utf8.count)
      )
      return folded == site
        || short > 3 && short * 2 > long && (folded.hasPrefix(site) || site.hasPrefix(folded))
    }
  }

  /// A title without the name of the site at its end or start.
  private func withoutSite(_ title: String) -> String {
    let parts = TitleParts(title)
    guard parts.parts.count > 1, let first = parts.parts.first, let last = parts.parts.last else {
      return title
    }
    if isSite(last) || isOfSite(last) { return parts.withoutLast }
    if isSite(first) || isOfSite(first) { return parts.withoutFirst }
    return title
  }

  /// Whether the site's names hold most of the words.
  private func isOfSite(_ part: String) -> Bool {
    let words = part.split(separator: " ").map { Self.folded(String($0)) }.filter { !$0.isEmpty }
    guard !words.isEmpty else { return false }
    let known = words.count { word in word.utf8.count > 2 && sites.contains { $0.contains(word) } }
    return known * 10 >= words.count * 6
  }

  /// Letters and digits without case.
  private static func folded(_ text: String) -> String {
    let bytes = text.lowercased().utf8
    let isPlain = bytes.allSatisfy { $0 < 0x80 }
    guard isPlain else {
      return String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }
    return String(decoding: bytes.filter(ASCII.isAlphanumeric), as: UTF8.self)
  }
}

/// The parts of a page's title between bars, dashes and the like.
struct TitleParts {
  private(set) var parts: [String] = []
  private let title: String
  /// Where the parts stand.
  private var ranges: [Range<String.Index>] = []

  init(_ title: String) {
    self.title = title
    var start = title.startIndex
    var index = title.startIndex
    while index < title.endIndex {
      let next = title.index(after: index)
      let isFree =
        index > title.startIndex && title[title.index(before: index)] == " "
        && next < title.endIndex && title[next] == " "
      if "|»•".contains(title[index]) || isFree && "-–—·«:/~<>".contains(title[index]) {
        append(start..<index)
        start = next
      }
      index = next
    }
    append(start..<title.endIndex)
  }

  /// The title up to its last part.
  var withoutLast: String {
    ranges.dropLast().last.map { String(title[..<$0.upperBound].trimmingSpace) } ?? title
  }

  /// The title behind its first part.
  var withoutFirst: String {
    ranges.dropFirst().first.map { String(title[$0.lowerBound...].trimmingSpace) } ?? title
  }

  private mutating func append(_ range: Range<String.Index>) {
    let part = String(title[range].trimmingSpace)
    guard !part.isEmpty else { return }
    parts.append(part)
    ranges.append(range)
  }
}
