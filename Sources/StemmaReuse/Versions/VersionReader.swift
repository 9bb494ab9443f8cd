import StemmaText

/// Reads versions of texts that stand in no corpus. Belongs to one task.
package final class VersionReader {
  private let maker = TraceMaker(keepsSpans: false)
  private let aligner = PassageAligner()

  package init() {}

  /// What the signs measure of two texts; `nil` where they share no passage.
  ///
  /// - Parameters:
  ///   - first: valid UTF-8, the whole text.
  ///   - second: the same of the other.
  package func measures(_ first: [UInt8], _ second: [UInt8]) -> VersionMeasures? {
    for text in [first, second] {
      maker.add(
        TraceMaker.Description(id: "", title: nil, outlet: "", series: nil, day: nil), text: text,
        sampling: Sampling(scale: Sampling.coarsest))
    }
    let batch = maker.take()
    let (one, other) = (batch.reports[0], batch.reports[1])
    // Which text the aligner takes first can show where they repeat themselves.
    let isFirst = (one.words, one.fingerprint) <= (other.words, other.fingerprint)
    let shared = batch.words.withUnsafeBufferPointer { words in
      let texts = (words[..<one.words], words[one.words...])
      let (taken, compared) = isFirst ? texts : (texts.1, texts.0)
      aligner.take(.init(rebasing: taken))
      return aligner.compare(with: .init(rebasing: compared))
    }
    guard !shared.passages.isEmpty else { return nil }
    let covered = (shared.coveredFirst, shared.coveredSecond)
    return VersionMeasures(
      one, other, covered: isFirst ? covered : (covered.1, covered.0))
  }

  /// Which of two versions came first; `nil` where they share no passage.
  package func order(_ first: [UInt8], _ second: [UInt8]) -> VersionOrder? {
    measures(first, second).map { VersionOrder($0) }
  }
}
