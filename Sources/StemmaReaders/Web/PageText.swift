import StemmaMarkup
import StemmaModel

/// A web page's bytes as UTF-8.
struct PageText {
  /// Valid UTF-8.
  let utf8: [UInt8]
  let encoding: TextEncoding
  /// What a reader should know of the decoding.
  let note: String?

  /// Decodes a page.
  ///
  /// - Parameters:
  ///   - bytes: as they came.
  ///   - charset: the encoding that the server gave with them.
  init(_ bytes: [UInt8], charset: String?) {
    let decoded = DecodedText(bytes)
    utf8 = decoded.utf8
    encoding = decoded.encoding
    note = decoded.note
  }
}
