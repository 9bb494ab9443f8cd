/// What the model of the story looks at in a block of a page.
///
/// Counts of bytes are logarithms; a distance in levels is how many elements up the first stands
/// that shows the sign, `BlockFeatures.far` where none does.
enum StoryFeature: Int, CaseIterable {
  // The block's own text.
  case size, words, linkShare, links, boldShare, wordLength, sentences, endsSentence, endsOpen
  case commas, capitals, digits, quotes, ellipsis, copyright, separators, repeats, titleShare
  case bodyShare, summaryShare, letters
  // Its element.
  case isParagraph, isItem, headingLevel, isCell, isPlainBox, isPreformatted, isCaption
  // What it stands in.
  case inArticle, inMain, inAside, inNavigation, inFooter, inHeader, inFigure, inForm, inTable
  case inList, inQuotation, inStoryBody, inHidden, depth
  // Levels up to a hint; in the order of `PageHints`.
  case storyHint, bodyHint, commentHint, navigationHint, footerHint, headerHint, sideHint
  case relatedHint, teaserHint, shareHint, advertisementHint, subscriptionHint, captionHint
  case authorHint, factsHint, consentHint, leadHint, titleHint, listHint, formHint, hiddenHint
  case storyBodyHint
  // The elements around it.
  case parentSize, parentLinkShare, parentBlocks, parentProse, grandparentSize
  case grandparentLinkShare, grandparentBlocks, grandparentProse
  // Where the page's prose stands.
  case levelsToHalf, levelsToMost, branchSize, branchLinkShare, branchProse, branchDensity
  case pageProse, prosePlace, place
  // Its neighbours.
  case previousSize, previousLinkShare, previousEnds, nextSize, nextLinkShare, nextEnds
  case secondPreviousSize, secondNextSize, proseBefore, proseAfter, proseAround
  case sincePrimaryHeading, sinceHeading
  // Blocks of the same kind of place.
  case kindCount, kindSize, kindLinkShare
}
