import Glibc
@testable import StemmaReuse
@testable import StemmaText

/// Times the alignment of pairs of texts: from the bytes, and from words in hand.
final class AlignRun {
  private let pairs: [(TextPairs.Bytes, TextPairs.Bytes)]
  private let traces = (WordTrace(), WordTrace())
  private let aligner = PassageAligner()

  init(_ pairs: [(TextPairs.Bytes, TextPairs.Bytes)]) {
    self.pairs = pairs
  }

  /// The best of several rounds over all pairs.
  ///
  /// `cpu_s` is of scanning both texts and aligning them, `align_cpu_s` of aligning alone; `aligned`
  /// is the share of the words of the second texts that are equal within passages.
  func json(rounds: Int) -> String {
    var (whole, alone) = (Double.infinity, Double.infinity)
    var (words, aligned) = (0, 0)
    let cut = pairs.map { (Self.words(of: $0.0), Self.words(of: $0.1)) }
    for _ in 0..<rounds {
      whole = min(whole, Self.seconds { for pair in pairs { _ = fromBytes(pair) } })
      (words, aligned) = (0, 0)
      alone = min(
        alone,
        Self.seconds {
          for (first, second) in cut {
            aligned += first.withUnsafeBufferPointer { first in
              second.withUnsafeBufferPointer { align(first, $0).coveredSecond }
            }
            words += second.count
          }
        })
    }
    let share = Double(aligned) / Double(max(1, words))
    return
      "{\"pairs\":\(pairs.count),\"cpu_s\":\(whole),\"align_cpu_s\":\(alone),\"aligned\":\(share)}"
  }

  private func fromBytes(_ pair: (TextPairs.Bytes, TextPairs.Bytes)) -> PassageAligner.Result {
    pair.0.withUnsafeBufferPointer { traces.0.scan($0) }
    pair.1.withUnsafeBufferPointer { traces.1.scan($0) }
    return align(traces.0.hashes, traces.1.hashes)
  }

  private func align(
    _ first: UnsafeBufferPointer<UInt32>, _ second: UnsafeBufferPointer<UInt32>
  ) -> PassageAligner.Result {
    aligner.take(first)
    return aligner.compare(with: second)
  }

  private static func words(of text: TextPairs.Bytes) -> [UInt32] {
    let trace = WordTrace()
    text.withUnsafeBufferPointer { trace.scan($0) }
    return Array(trace.hashes)
  }

  /// Seconds of processor time that some work takes.
  private static func seconds(_ work: () -> Void) -> Double {
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start)
    work()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
  }
}
