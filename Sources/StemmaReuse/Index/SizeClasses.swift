/// Which segments are to be merged: many of about one size, so that each word is copied only as often
/// as sizes grow eightfold.
///
/// Source: size-tiered merging of log-structured stores, O'Neil et al. 1996.
struct SizeClasses {
  /// Segments of up to so many words are of the lowest class.
  private static let least = 1 << 12
  /// Beyond this many reports a merged segment could not number them.
  private static let mostReports = Int(Int32.max)

  /// The segments to be merged next; `nil` when there are none.
  let due: [IndexManifest.Entry]?

  /// - Parameter most: so many of one class are merged.
  init(_ segments: [IndexManifest.Entry], most: Int) {
    let classes = Dictionary(grouping: segments) { Self.sizeClass(of: $0) }
    due =
      classes.sorted { $0.key < $1.key }.map(\.value).first { group in
        group.count >= most && group.reduce(0) { $0 + $1.reports } <= Self.mostReports
      }
  }

  /// Three binary digits make a class.
  private static func sizeClass(of entry: IndexManifest.Entry) -> Int {
    (Int.bitWidth - (entry.words / least).leadingZeroBitCount + 2) / 3
  }
}
