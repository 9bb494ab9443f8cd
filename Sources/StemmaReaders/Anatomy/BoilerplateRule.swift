import StemmaModel

/// Finds short blocks that belong to a page rather than to a story.
enum BoilerplateRule {
  private static let wholeLines: Set<String> = [
    "advertisement", "advertising", "share", "share this", "print", "email", "comments", "related",
    "read more", "related articles", "related stories", "related content", "more on this story",
    "most read", "most popular", "trending", "subscribe", "subscribe now", "sign in", "sign up",
    "log in", "loading", "loading...", "skip to content", "skip to main content", "ends", "end",
    "more", "30", "all rights reserved", "all rights reserved.", "view comments", "back to top",
    "continue reading", "sponsored", "sponsored content", "newsletter", "listen", "watch",
  ]

  private static let leads = [
    "share this ", "share on ", "read more:", "read also:", "also read:", "see also:", "read next",
    "related:", "follow us on ", "follow us at ", "like us on ", "sign up for ", "sign up to ",
    "subscribe to ", "subscribe for ", "subscribe today", "join our ", "download our app",
    "download the app", "get our ", "get the latest ", "click here", "tap here", "post a comment",
    "leave a comment", "have a tip?", "got a tip?", "report a typo", "report an error",
    "all rights reserved", "article continues ", "story continues ", "continue reading ",
    "this material may not be ", "reproduction in whole or in part", "privacy policy",
    "terms of use", "we use cookies", "by continuing to use ", "last updated", "published:",
    "updated:", "first published", "support our journalism", "become a member", "donate ",
  ]

  private static let moderation = [
    "moderat", "monitor", "closed", "close ", "open for", "guideline", "posted", "standards",
    "policy", "rules", "publish", "disabled", "review",
  ]

  private static let secondWords: Set<String> = [
    "are", "is", "will", "may", "must", "on", "section", "sections", "thread", "threads", "policy",
    "rules", "guidelines", "closed",
  ]

  /// Whether a block is such a notice.
  static func isBoilerplate(_ block: ShortBlock) -> Bool {
    if block.isSeparator || block.raw.isEmpty && block.span.length >= 2 { return block.isSeparator }
    if wholeLines.contains(block.folded) { return true }
    guard block.folded.utf8.count <= 240 else { return false }
    return leads.contains(where: block.folded.hasPrefix) || isCommentRule(block.folded)
  }

  /// "Comments are …", "Comment threads will be …" with a word of moderation, in a short block.
  private static func isCommentRule(_ folded: String) -> Bool {
    guard folded.hasPrefix("comment") else { return false }
    let words = folded.split(separator: " ", maxSplits: 2)
    guard words.count > 2, ["comment", "comments", "commenting"].contains(words[0]),
      secondWords.contains(String(words[1]))
    else { return false }
    return moderation.contains(where: folded.contains)
  }
}
