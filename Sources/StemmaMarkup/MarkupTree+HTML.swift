import CLibXML2

extension MarkupTree {
  /// Reads a web page, however broken.
  ///
  /// Names are in lower case, elements that may be left out are put in, and the texts of styles and
  /// of scripts other than JSON are left out. Whatever encoding the page declares, it is read as
  /// UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8; a byte order mark at the start is passed over.
  ///   - limits: bounds on the tree; a page beyond them is cut or flattened.
  /// - Throws: ``MarkupError`` for bytes that are not UTF-8, too many or hold no element.
  package static func html(
    _ bytes: [UInt8], limits: MarkupLimits = .standard
  ) throws(MarkupError) -> MarkupTree {
    try LibXML2.parse(bytes, limits: limits, isXML: false) { builder in
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
        | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
        | HTML_PARSE_IGNORE_ENC.rawValue
      let document = htmlCtxtReadIO(
        builder.pointee.context, LibXML2.read, nil, builder, nil, "UTF-8", CInt(options))
      if let document { xmlFreeDoc(document) }
    }
  }

  static var htmlHandler: xmlSAXHandler {
    var handler = LibXML2.handlerOfTexts
    handler.startElement = { pointer, name, attributes in
      guard let pointer, let name else { return }
      let builder = LibXML2.builder(pointer)
      guard builder.pointee.start(name) else { return }
      var index = 0
      while let attributes, let name = attributes[index] {
        let value = attributes[index + 1]
        let count = value.map { Int(xmlStrlen($0)) } ?? 0
        builder.pointee.attribute(name, from: value, count: count)
        index += 2
      }
      builder.pointee.started()
    }
    handler.endElement = { pointer, _ in
      guard let pointer else { return }
      LibXML2.builder(pointer).pointee.end()
    }
    handler.initialized = 1
    return handler
  }
}
