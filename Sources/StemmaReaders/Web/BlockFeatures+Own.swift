import StemmaMarkup

extension BlockFeatures {
  /// What a block's own text and element say.
  mutating func setOwn(_ index: Int) {
    let block = page.blocks[index]
    let text = page.text(of: block)
    let signs = SignCounts(text)
    self[index, .size] = Self.log(block.count)
    self[index, .words] = Float(min(block.words, 400))
    self[index, .linkShare] = block.linkShare
    self[index, .links] = Float(min(block.links, 20))
    self[index, .boldShare] = Float(block.boldBytes) / Float(block.count)
    self[index, .wordLength] = Float(block.count) / Float(block.words)
    self[index, .sentences] = Float(min(signs.sentenceEnds, 20))
    self[index, .endsSentence] = signs.endsSentence ? 1 : 0
    self[index, .endsOpen] = signs.endsOpen ? 1 : 0
    self[index, .commas] = Float(signs.commas) / Float(block.words)
    self[index, .capitals] = Float(signs.capitalWords) / Float(block.words)
    self[index, .digits] = Float(signs.digits) / Float(block.count)
    self[index, .quotes] = signs.startsWithQuote ? 1 : 0
    self[index, .ellipsis] = signs.endsWithEllipsis ? 1 : 0
    self[index, .copyright] = Float(min(signs.copyrights, 2))
    self[index, .separators] = Float(signs.separators) / Float(block.words)
    self[index, .letters] = Float(signs.letters) / Float(block.count)
    let words = WordHashes(text).hashes
    self[index, .titleShare] = witness.title.share(of: words)
    self[index, .bodyShare] = witness.body.share(of: words)
    self[index, .summaryShare] = witness.summary.share(of: words)
    setElement(index, block)
  }

  private mutating func setElement(_ index: Int, _ block: PageBlock) {
    let name = tree.known(block.element)
    switch name {
    case .p: self[index, .isParagraph] = 1
    case .li, .dd, .dt: self[index, .isItem] = 1
    case .h1: self[index, .headingLevel] = 1
    case .h2: self[index, .headingLevel] = 2
    case .h3: self[index, .headingLevel] = 3
    case .h4: self[index, .headingLevel] = 4
    case .h5: self[index, .headingLevel] = 5
    case .h6: self[index, .headingLevel] = 6
    case .td, .th: self[index, .isCell] = 1
    case .pre: self[index, .isPreformatted] = 1
    case .figcaption, .caption: self[index, .isCaption] = 1
    case .div, .section, .article, .body, .center, .main: self[index, .isPlainBox] = 1
    default: break
    }
    let roles = elements.roles[Int(block.firstText)]
    self[index, .inArticle] = roles.contains(.article) ? 1 : 0
    self[index, .inMain] = roles.contains(.main) ? 1 : 0
    self[index, .inAside] = roles.contains(.aside) ? 1 : 0
    self[index, .inNavigation] = roles.contains(.navigation) ? 1 : 0
    self[index, .inFooter] = roles.contains(.footer) ? 1 : 0
    self[index, .inHeader] = roles.contains(.header) ? 1 : 0
    self[index, .inFigure] = roles.contains(.figure) ? 1 : 0
    self[index, .inForm] = roles.contains(.form) ? 1 : 0
    self[index, .inTable] = roles.contains(.table) ? 1 : 0
    self[index, .inList] = roles.contains(.list) ? 1 : 0
    self[index, .inQuotation] = roles.contains(.quotation) ? 1 : 0
    self[index, .inStoryBody] = roles.contains(.storyBody) ? 1 : 0
    self[index, .inHidden] = roles.contains(.hidden) ? 1 : 0
  }
}
