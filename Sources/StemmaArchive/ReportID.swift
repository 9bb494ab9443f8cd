import Foundation

/// Ids as an archive keeps them.
enum ReportID {
  /// The id in Unicode's normal form C, so that two ids that Swift takes for one are one to SQLite, too.
  static func normal(_ id: String) -> String {
    id.utf8.allSatisfy { $0 < 0x80 } ? id : id.precomposedStringWithCanonicalMapping
  }
}
