import StemmaModel

/// What a page says of its report beside the text.
struct PageMetadata {
  private let measured: MeasuredPage
  private let signs: PageSigns
  private let address: String?

  /// - Parameter address: where the page was fetched, if that is known.
  init(_ measured: MeasuredPage, address: String?) {
    self.measured = measured
    signs = measured.signs
    self.address = address.flatMap { PageAddress.safe($0) }
  }

  var metadata: ReportMetadata {
    let url = self.url
    let dates = PageDates(measured, address: url)
    return ReportMetadata(
      title: PageTitle(measured, address: url).headline, outlet: outlet(url), author: author,
      published: dates.published, updated: dates.updated, url: url, language: language,
      basedOn: basedOn, correction: correction)
  }

  private var url: String? {
    let given = [
      signs.canonical, signs.meta("og:url"), signs.articleWords("url"),
      signs.articleWords("mainEntityOfPage"), signs.meta("parsely-link"),
    ]
    for case let given? in given {
      if let safe = PageAddress.safe(given, base: address) { return safe }
    }
    return address
  }

  private func outlet(_ url: String?) -> String? {
    signs.articleWords("publisher") ?? signs.meta("og:site_name", "application-name")
      ?? signs.meta("dc.publisher", "dcterms.publisher", "copyright")
      ?? url.flatMap { PageAddress.host(of: $0) }
  }

  private var author: String? {
    let names = signs.article.map { signs.data.words("author", of: $0) } ?? []
    var tidy: [String] = []
    for name in names.compactMap(PlainWords.tidied) + metaAuthors
    where !tidy.contains(name) && PageAddress.safe(name) == nil && name.utf8.count < 100 {
      tidy.append(name)
      if tidy.count == 20 { break }
    }
    return tidy.isEmpty ? nil : tidy.joined(separator: ", ")
  }

  /// The first meta that names anybody, all of its values.
  private var metaAuthors: [String] {
    if signs.articleWords("author") != nil { return [] }
    let names = [
      "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author",
      "sailthru.author", "byl", "citation_author", "article:author_name",
    ]
    for name in names {
      let found = (signs.metas[name] ?? []).filter { PageAddress.safe($0) == nil }
      if !found.isEmpty { return found }
    }
    return []
  }

  private var language: String? {
    let given =
      signs.articleWords("inLanguage") ?? signs.language
      ?? signs.meta("og:locale", "content-language", "dc.language", "language")
    guard let given else { return nil }
    let tag = given.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") }
    guard (2...35).contains(tag.utf8.count) else { return nil }
    return String(tag.map { $0 == "_" ? "-" : $0 })
  }

  private var basedOn: [String] {
    guard let article = signs.article else { return [] }
    let found =
      signs.data.references("isBasedOn", of: article)
      + signs.data.references("isBasedOnUrl", of: article)
    var kept: [String] = []
    for words in found.compactMap(PlainWords.tidied) {
      // An address of another scheme is no name either.
      let isAddress =
        words.prefix { $0.isLetter }.count > 0 && words.contains(":") && !words.contains(" ")
      let value = isAddress ? PageAddress.safe(words) : words
      if let value, !kept.contains(value) { kept.append(value) }
      if kept.count == 50 { break }
    }
    return kept
  }

  private var correction: String? {
    guard let article = signs.article else { return nil }
    let words = signs.data.words("correction", of: article).compactMap(PlainWords.tidied)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
