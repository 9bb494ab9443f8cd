/// The name of an element or attribute.
package struct MarkupName: Sendable, Hashable {
  /// Without prefix; in lower case in web pages.
  package let local: String
  /// What stands before the colon in XML; `nil` where there is none.
  package let prefix: String?
  /// The address that the prefix stands for in XML; `nil` where there is none.
  package let namespace: String?

  package init(local: String, prefix: String? = nil, namespace: String? = nil) {
    self.local = local
    self.prefix = prefix
    self.namespace = namespace
  }
}

/// Names of elements and attributes of web pages that readers ask for, as numbers.
package enum KnownName: Int32, CaseIterable, Sendable {
  case a, abbr, address, amp, article, aside, audio, b, base, big, blockquote, body, br, button
  case canvas, caption, center, cite, code, col, colgroup, content, datetime, dd, del, details
  case dfn, dialog, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form
  case frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, href, html, i, id
  case iframe, img, input, ins, itemprop, itemtype, kbd, lang, li, link, main, map, mark, menu
  case meta, name, nav, noscript, object, ol, option, p, picture, pre, property, q, rel, role, rp
  case rt, s
  case samp, script, section, select, small, source, span, src, strike, strong, style, sub
  case summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr
  case tt, type, u, ul, value, video, wbr, charset, hidden, itemscope
  case `class`, `var`
}
