import StemmaModel

/// Reads the layout of a report: what is headline, byline, dateline, credit, correction and page
/// furniture, and what is story.
///
/// Purely by shape and a few words of newsrooms in English; it looks into long paragraphs only at
/// their ends. What no rule knows is story.
///
/// - Complexity: linear in the bytes of the text.
struct AnatomyReader {
  /// Bylines are looked for in this many blocks from the top.
  private static let topBlocks = 4
  /// Notices are looked for in this many blocks from the top and from the bottom; a text of more
  /// is no report, and its middle is taken as story.
  private static let noticeBlocks = 1000
  /// Datelines are looked for in this many paragraphs.
  private static let datelineParagraphs = 3

  private let bytes: [UInt8]
  private let title: String?
  private var anatomy = ReportAnatomy()
  private var story: [TextBlock] = []

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8; a byte order mark at the start is passed over.
  ///   - title: the headline that the input gives; the text has one only where it repeats it.
  static func anatomy(of bytes: [UInt8], title: String?) -> ReportAnatomy {
    var reader = AnatomyReader(bytes: bytes, title: title)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return reader.read(TextBlock.blocks(of: bytes, from: start))
  }

  private init(bytes: [UInt8], title: String?) {
    self.bytes = bytes
    self.title = title
  }

  private mutating func read(_ blocks: [TextBlock]) -> ReportAnatomy {
    for index in blocks.indices where !takeNotice(blocks, index) {
      story.append(blocks[index])
    }
    takeHeadline()
    if story.isEmpty {
      // A text of nothing but notices is all that there is: it is the story.
      return ReportAnatomy(paragraphs: blocks.map(\.span))
    }
    anatomy.paragraphs = story.map(\.span)
    takeDateline()
    takeSignOff()
    return anatomy
  }

  /// Takes a block that is no story.
  ///
  /// - Returns: false for a block of the story, or of the headline.
  private mutating func takeNotice(_ blocks: [TextBlock], _ index: Int) -> Bool {
    guard index < Self.noticeBlocks || blocks.count - index <= Self.noticeBlocks else {
      return false
    }
    let block = blocks[index]
    if CorrectionRule.isCorrection(beginning(of: block)) {
      takeCorrection(block.span)
      return true
    }
    guard let short = ShortBlock(block.span, in: bytes) else { return false }
    if index < Self.topBlocks, anatomy.byline == nil, let byline = BylineRule.byline(in: short) {
      anatomy.byline = byline
      return true
    }
    let after = blocks.count - index - 1
    if let credit = CreditRule.credit(in: short, bytes: bytes, blocksAfter: after) {
      anatomy.credits.append(credit)
      return true
    }
    guard BoilerplateRule.isBoilerplate(short) else { return false }
    anatomy.boilerplate.append(block.span)
    return true
  }

  /// The model holds one correction; further ones are kept out of the story as page furniture.
  private mutating func takeCorrection(_ span: TextSpan) {
    if anatomy.correction == nil {
      anatomy.correction = span
    } else {
      anatomy.boilerplate.append(span)
    }
  }

  private mutating func takeHeadline() {
    guard story.count >= 2, let first = story.first,
      anatomy.byline.map({ first.span.start < $0.span.start }) ?? true || title != nil
    else { return }
    if let title {
      guard let short = ShortBlock(first.span, in: bytes), HeadlineRule.isTitle(title, short)
      else { return }
    } else {
      let imprints = story.dropFirst().prefix { ImprintRule.isImprint($0, in: bytes) }.prefix(2)
      guard story.count > imprints.count + 1,
        HeadlineRule.isHeadline(first, next: story[imprints.count + 1], in: bytes)
      else { return }
      imprints.forEach { takeImprint($0) }
      story.removeSubrange(1..<(imprints.count + 1))
    }
    anatomy.headline = first.span
    story.removeFirst()
  }

  /// An imprint names author and outlet like a byline; where there is a byline it is furniture.
  private mutating func takeImprint(_ block: TextBlock) {
    if anatomy.byline == nil {
      anatomy.byline = ImprintRule.byline(block, in: bytes)
    } else {
      anatomy.boilerplate.append(block.span)
      anatomy.boilerplate.sort()
    }
  }

  private mutating func takeDateline() {
    for index in anatomy.paragraphs.indices.prefix(Self.datelineParagraphs) {
      let paragraph = anatomy.paragraphs[index]
      guard let dateline = DatelineRule.dateline(in: bytes, paragraph: paragraph) else { continue }
      anatomy.dateline = dateline
      anatomy.paragraphs[index] = TextLine.trimmed(
        TextSpan(dateline.span.end, paragraph.end), in: bytes)
      return
    }
  }

  private mutating func takeSignOff() {
    guard let last = anatomy.paragraphs.indices.last,
      let found = SignOffRule.signOff(in: bytes, paragraph: anatomy.paragraphs[last])
    else { return }
    let place = anatomy.credits.firstIndex { $0.span.start > found.credit.span.start }
    anatomy.credits.insert(found.credit, at: place ?? anatomy.credits.count)
    anatomy.paragraphs[last] = TextSpan(anatomy.paragraphs[last].start, found.end)
  }

  /// The first words of a block, folded.
  private func beginning(of block: TextBlock) -> String {
    let first = bytes[block.span.start] | 0x20
    // Corrections begin with a, c, e or t, or with a bracket or star before.
    guard [0x61, 0x63, 0x65, 0x74, 0x28, 0x2A, 0x2B, 0x7B, 0x7F].contains(first) else { return "" }
    let end = min(block.span.end, block.span.start + 120)
    let bytes = bytes[block.span.start..<end].drop { $0 == 0x28 || $0 == 0x2A || $0 == 0x5F }
    return ShortBlock.fold(String(decoding: bytes, as: UTF8.self))
  }
}
