/// What classes and ids of elements hint at, in the words that makers of web pages use.
struct PageHints: OptionSet, Hashable {
  let rawValue: UInt32

  static let story = PageHints(rawValue: 1 << 0)
  static let body = PageHints(rawValue: 1 << 1)
  static let comment = PageHints(rawValue: 1 << 2)
  static let navigation = PageHints(rawValue: 1 << 3)
  static let footer = PageHints(rawValue: 1 << 4)
  static let header = PageHints(rawValue: 1 << 5)
  static let side = PageHints(rawValue: 1 << 6)
  static let related = PageHints(rawValue: 1 << 7)
  static let teaser = PageHints(rawValue: 1 << 8)
  static let share = PageHints(rawValue: 1 << 9)
  static let advertisement = PageHints(rawValue: 1 << 10)
  static let subscription = PageHints(rawValue: 1 << 11)
  static let caption = PageHints(rawValue: 1 << 12)
  static let author = PageHints(rawValue: 1 << 13)
  static let facts = PageHints(rawValue: 1 << 14)
  static let consent = PageHints(rawValue: 1 << 15)
  static let lead = PageHints(rawValue: 1 << 16)
  static let title = PageHints(rawValue: 1 << 17)
  static let list = PageHints(rawValue: 1 << 18)
  static let form = PageHints(rawValue: 1 << 19)
  static let hidden = PageHints(rawValue: 1 << 20)

  /// How many kinds there are.
  static let count = 21

  /// The words of each kind; `|` stands for the end of a word: anything but a letter.
  static let words: [(hint: PageHints, words: [String])] = [
    (.story, ["article", "artikel", "articulo", "story", "entry", "post", "news", "blog"]),
    (.body, ["body", "content", "text", "copy", "main", "prose", "paragraph", "inhalt", "editor"]),
    (.comment, ["comment", "disqus", "respond|", "reply", "replies", "discuss", "kommentar"]),
    (.navigation, ["nav", "menu", "crumb", "pagination", "pager", "skip", "toolbar", "tabs"]),
    (.footer, ["foot", "bottom", "copyright", "colophon", "imprint", "legal", "disclaimer"]),
    (.header, ["header", "masthead", "logo", "topbar", "|top|", "branding"]),
    (.side, ["sidebar", "|side|", "aside", "rail", "widget", "complement", "secondary"]),
    (
      .related,
      [
        "relat", "recommend", "similar", "popular", "trending", "latest", "readmore", "mostread",
        "|more", "also", "recirc", "outbrain", "taboola", "further", "verwandt", "next|", "prev",
      ]
    ),
    (.teaser, ["teaser", "card", "tile", "carousel", "slider", "slide", "swiper", "headlines"]),
    (.share, ["share", "sharing", "social", "facebook", "twitter", "addthis", "follow", "like"]),
    (
      .advertisement,
      ["|ad|", "|ads|", "advert", "sponsor", "promo", "banner", "|cta", "affiliate"]
    ),
    (
      .subscription,
      ["newsletter", "subscri", "signup", "paywall", "login", "register", "donat", "|abo|"]
    ),
    (
      .caption,
      ["caption", "credit", "figure", "photo", "image", "galler", "media", "video", "thumb"]
    ),
    (.author, ["author", "byline", "|bio|", "profile", "autor", "contributor", "vcard"]),
    (
      .facts,
      [
        "meta", "date", "time", "|tag", "categor", "topic", "keyword", "info", "label", "stats",
        "rating", "price", "source",
      ]
    ),
    (.consent, ["cookie", "consent", "gdpr", "modal", "popup", "overlay", "privacy", "notice"]),
    (
      .lead,
      [
        "lead", "summary", "intro", "abstract", "excerpt", "descript", "deck", "standfirst",
        "subtitle",
      ]
    ),
    (.title, ["title", "headline", "heading", "kicker", "subhead"]),
    (.list, ["list", "grid", "items", "row", "archive", "index", "feed"]),
    (.form, ["form", "search", "input", "button", "btn", "captcha", "survey", "poll"]),
    (.hidden, ["hidden", "|hide", "print", "sr|only", "visually", "screen|reader", "noscript"]),
  ]

  /// What a class or id hints at.
  ///
  /// - Complexity: linear in its bytes.
  init(in value: ArraySlice<UInt8>) {
    self = WordFinder.hints.find(in: value)
  }

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }
}
