/// A document by itself, with what is known of it beforehand.
struct Payload {
  /// Unpacked, as read.
  let bytes: [UInt8]
  /// The path to show.
  let path: String
  /// The place of the document in a file of many; `nil` for a file by itself.
  var line: Int?
  /// The id for a report that has none.
  let id: String
  /// Where the document was got from.
  var address: String?
  /// The encoding that was declared beside it.
  var charset: String?
  /// The media type that was declared beside it, in lower case; empty where none was.
  var mediaType = ""
  /// What a file beside it says of it.
  var sidecar: Sidecar?
}
