import StemmaMarkup
import StemmaModel

/// A document of XML that holds items, each of which may be a report.
struct ItemDocument {
  let payload: Payload
  let tree: MarkupTree
  let encoding: TextEncoding
  /// What a reader should know of the decoding.
  let note: String?
  /// The document in UTF-8, to which the places of elements refer.
  private let utf8: [UInt8]
  /// Bytes before the first that the tree counts.
  private let shift: Int

  /// - Throws: why the document was not read.
  init(_ payload: Payload) throws(SetAsideReason) {
    self.payload = payload
    let decoded = PageText(payload.bytes, charset: payload.charset)
    encoding = decoded.encoding
    note = decoded.note
    let utf8 = decoded.utf8
    self.utf8 = utf8
    shift = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    do throws(MarkupError) {
      tree = try MarkupTree.xml(utf8)
    } catch {
      throw SetAsideReason(error)
    }
  }

  /// An element's bytes as they stand in the document; `nil` for one that is not whole.
  func source(of node: MarkupTree.NodeID) -> ArraySlice<UInt8>? {
    guard let range = tree.source(of: node), range.upperBound + shift <= utf8.count else {
      return nil
    }
    return utf8[(range.lowerBound + shift)..<(range.upperBound + shift)]
  }

  /// Counts lines up to places that come in order.
  struct LineCounter {
    private var line = 1
    private var counted = 0

    /// The line of a place, from 1.
    mutating func line(at place: Int, in bytes: ArraySlice<UInt8>) -> Int {
      if place > counted {
        line += bytes[counted..<min(place, bytes.endIndex)].count { $0 == ASCII.newline }
        counted = place
      }
      return line
    }
  }

  /// The line of an element that comes behind those asked for before.
  func line(of node: MarkupTree.NodeID, _ counter: inout LineCounter) -> Int? {
    if let line = payload.line { return line }
    return tree.source(of: node).map { counter.line(at: $0.lowerBound + shift, in: utf8[...]) }
  }
}

extension SetAsideReason {
  /// Why markup was not read.
  init(_ error: MarkupError) {
    switch error {
    case .tooLarge(let limit): self = .tooLarge(limitBytes: limit)
    case .nestsTooDeep: self = .invalidMarkup(.nestsTooDeep)
    case .tooManyNodes: self = .invalidMarkup(.tooManyNodes)
    case .notUTF8, .noElements: self = .invalidMarkup(.notMarkup)
    case .noMemory: self = .invalidMarkup(.noMemory)
    }
  }
}
