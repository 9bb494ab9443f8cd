import CLibXML2
import Glibc

/// What both entries to libxml2 share.
enum LibXML2 {
  /// Sets libxml2 up, once a process.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Parses bytes into a tree.
  ///
  /// - Parameter run: runs the parser of the builder to its end.
  static func parse(
    _ bytes: [UInt8], limits: MarkupLimits, isXML: Bool,
    run: (UnsafeMutablePointer<TreeBuilder>) -> Void
  ) throws(MarkupError) -> MarkupTree {
    guard bytes.count <= limits.inputBytes, bytes.count < Int(Int32.max) else {
      throw .tooLarge(limitBytes: limits.inputBytes)
    }
    guard (try? UTF8Span(validating: bytes.span)) != nil else { throw .notUTF8 }
    let clean = isXML ? withoutNULs(bytes) : bytes.withUnsafeBufferPointer { PageScrub($0).bytes }
    guard isReady, let context = isXML ? xmlNewParserCtxt() : htmlNewParserCtxt() else {
      throw .noMemory
    }
    defer {
      // In XML with a DTD libxml2 may keep a document of its own.
      if let document = context.pointee.myDoc { xmlFreeDoc(document) }
      context.pointee.myDoc = nil
      xmlFreeParserCtxt(context)
    }
    return try clean.withUnsafeBufferPointer { input in
      let start = input.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var builder = TreeBuilder(
        context: context, input: UnsafeBufferPointer(rebasing: input[start...]), limits: limits,
        isXML: isXML)
      return withUnsafeMutablePointer(to: &builder) { pointer in
        context.pointee.sax.pointee = isXML ? MarkupTree.xmlHandler : MarkupTree.htmlHandler
        context.pointee.userData = UnsafeMutableRawPointer(pointer)
        run(pointer)
        return Result { () throws(MarkupError) in try pointer.pointee.finished() }
      }
    }.get()
  }

  /// The builder behind the pointer that libxml2 hands back.
  static func builder(_ pointer: UnsafeMutableRawPointer) -> UnsafeMutablePointer<TreeBuilder> {
    pointer.assumingMemoryBound(to: TreeBuilder.self)
  }

  /// libxml2 ends at a NUL; a blank takes its place.
  private static func withoutNULs(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0) else { return bytes }
    return bytes.map { $0 == 0 ? UInt8(ascii: " ") : $0 }
  }

  /// Gives libxml2 the next piece of the input.
  static let read: xmlInputReadCallback = { pointer, target, count in
    guard let pointer, let target, count > 0 else { return 0 }
    let builder = LibXML2.builder(pointer)
    let context = builder.pointee.context
    // In XML an attribute takes five places, in a web page two; a namespace takes two.
    let attributes =
      Int(context.pointee.maxatts) / (builder.pointee.isXML ? 5 : 2)
      + Int(context.pointee.nsNr) / 2
    return CInt(
      builder.pointee.feed.next(
        into: target, count: Int(count),
        openElements: Int(context.pointee.nameNr + context.pointee.nsNr),
        attributes: attributes, mostAttributes: builder.pointee.limits.attributesPerElement))
  }

  /// Takes texts, and keeps silent of errors.
  static var handlerOfTexts: xmlSAXHandler {
    var handler = xmlSAXHandler()
    let text: charactersSAXFunc = { pointer, from, count in
      guard let pointer, let from else { return }
      LibXML2.builder(pointer).pointee.text(from, count: Int(count))
    }
    handler.characters = text
    handler.ignorableWhitespace = text
    handler.cdataBlock = text
    return handler
  }
}
