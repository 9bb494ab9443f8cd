/// A quotation with every version of it among the reports of one story.
package struct QuotationCard: Hashable, Sendable {
  /// Id of the story.
  package let story: String
  /// The longest first, of equals that of the first report; the others by report, then place.
  package let versions: [Quotation]

  /// - Parameter versions: at least one.
  package init(story: String, versions: [Quotation]) {
    self.story = story
    self.versions = versions
  }
}
