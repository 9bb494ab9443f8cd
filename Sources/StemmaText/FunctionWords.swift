/// English words that carry grammar rather than content.
package enum FunctionWords {
  /// Whether the hash of a normal form is one of them.
  package static func contains(_ key: UInt64) -> Bool { keys.contains(key) }

  private static let keys = WordHash.all(words)

  private static let words = """
    a an the this that these those such same other another each every either neither both all any
    some no none few many much more most less least several own
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his
    himself she her hers herself it its itself they them their theirs themselves one ones who whom
    whose which what whoever whatever someone anyone everyone nobody something anything everything
    nothing
    am is are was were be been being do does did doing done have has had having will would shall
    should can could may might must ought need
    isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't shan't
    shouldn't can't cannot couldn't mayn't mightn't mustn't
    i'm we're you're he's she's it's they're i've we've you've they've i'd we'd you'd he'd she'd
    they'd i'll we'll you'll he'll she'll it'll they'll that's there's here's what's who's let's
    there'll there'd that'll
    and or but nor so yet for if unless because since although though while whereas whether until
    till than as when where why how once before after lest
    of in on at by to from with without within into onto upon about above below under over between
    among amid through throughout during across against along around behind beside besides beyond
    down up off out near toward towards via per despite except inside outside regarding
    not never n't also too very just only even still already again ever then thus hence therefore
    however moreover furthermore meanwhile here there now soon later rather quite almost perhaps
    maybe indeed instead otherwise else
    mr mrs ms dr
    """
}
