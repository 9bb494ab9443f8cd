import CLibXML2

extension MarkupTree {
  /// Reads XML, as far as it can be read.
  ///
  /// Whatever encoding the XML declares, it is read as UTF-8. Elements know where they stand in the
  /// bytes; names have their namespaces.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8; a byte order mark at the start is passed over.
  ///   - limits: bounds on the tree.
  /// - Throws: ``MarkupError`` for bytes that are not UTF-8, are too many, go beyond the limits or
  ///   hold no element. XML that breaks the grammar is no error: see ``isWellFormed``.
  package static func xml(
    _ bytes: [UInt8], limits: MarkupLimits = .standard
  ) throws(MarkupError) -> MarkupTree {
    try LibXML2.parse(bytes, limits: limits, isXML: true) { builder in
      let options =
        XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      let document = xmlCtxtReadIO(
        builder.pointee.context, LibXML2.read, nil, builder, nil, "UTF-8", CInt(options))
      if let document { xmlFreeDoc(document) }
    }
  }

  static var xmlHandler: xmlSAXHandler {
    var handler = LibXML2.handlerOfTexts
    handler.startElementNs = {
      pointer, name, prefix, namespace, _, _, count, _, attributes in
      guard let pointer, let name else { return }
      let builder = LibXML2.builder(pointer)
      let start = builder.pointee.tagStart
      guard builder.pointee.start(name, prefix: prefix, namespace: namespace) else { return }
      for index in 0..<Int(count) {
        guard let attributes, let name = attributes[index * 5],
          let from = attributes[index * 5 + 3],
          let end = attributes[index * 5 + 4]
        else { break }
        builder.pointee.attribute(
          name, prefix: attributes[index * 5 + 1], namespace: attributes[index * 5 + 2],
          from: from, count: end - from)
      }
      builder.pointee.started(sourceStart: start)
    }
    handler.endElementNs = { pointer, _, _, _ in
      guard let pointer else { return }
      let builder = LibXML2.builder(pointer)
      builder.pointee.end(source: builder.pointee.position)
    }
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    return handler
  }
}

extension TreeBuilder {
  /// How many bytes of the input the parser has taken.
  fileprivate var position: Int {
    guard let input = context.pointee.input, let base = input.pointee.base else { return 0 }
    return Int(input.pointee.consumed) + (input.pointee.cur - base)
  }

  /// Where the tag starts behind whose attributes the parser stands: no `<` stands within one.
  fileprivate var tagStart: Int? {
    guard let input = context.pointee.input, let base = input.pointee.base,
      var cursor = input.pointee.cur
    else { return nil }
    while cursor > base {
      cursor -= 1
      if cursor.pointee == UInt8(ascii: "<") {
        return Int(input.pointee.consumed) + (cursor - base)
      }
    }
    return nil
  }
}
