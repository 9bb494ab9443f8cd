/// A page of an invented newsroom, with all that stands around a story.
struct InventedPage {
  /// What stands in the head beside the title.
  var head = ""
  /// What stands in the story beside its paragraphs.
  var insert = ""
  var comments = ""

  static let headline = "Harbour bridge shut after barge strikes pier"
  static let lead =
    "QUAYTOWN — The old harbour bridge was closed to all traffic on Tuesday after a barge loaded "
    + "with gravel struck its northern pier, the port authority said."
  static let quotation =
    "“We heard a bang and then the whole deck moved under us,” said Ada Brandt, a bus driver who "
    + "was crossing at the time with eleven passengers."
  static let third =
    "Divers will look at the foundations as soon as the current allows, and no date was given for "
    + "the reopening. Buses are being sent by way of the lower crossing until then."
  static let last =
    "The bridge, built in 1931, carries about nine thousand vehicles a day between the two halves "
    + "of the town."
  static let caption = "The damaged pier, seen from the fish market. Photo: Jo Lind/Quay Courier"
  static let teaser = "Ferry fares to rise by a tenth in the new year, council papers show"
  static let comment =
    "I have said for years that those barges go far too fast, and nobody at the port ever listened "
    + "to any of us who live beside the river."

  var html: String {
    """
    <!DOCTYPE html><html lang="en-GB"><head><title>\(Self.headline) | Quay Courier</title>
    <meta property="og:title" content="\(Self.headline)">
    <meta property="og:site_name" content="Quay Courier">\(head)</head><body>
    <header class="site-header"><a href="/"><img alt="Quay Courier"></a>
    <nav class="main-nav"><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li>
    <li><a href="/weather">Weather</a></li></ul></nav></header>
    <main><article class="story"><h1 class="headline">\(Self.headline)</h1>
    <div class="byline">By <a href="/staff/mara-oke">Mara Oke</a></div>
    <div class="article-body"><p>\(Self.lead)</p>
    <figure class="image"><img src="pier.jpg"><figcaption>\(Self.caption)</figcaption></figure>
    <p>\(Self.quotation)</p>\(insert)
    <aside class="related"><h3>Related stories</h3><ul>
    <li><a href="/1">\(Self.teaser)</a></li><li><a href="/2">Market stalls move indoors</a></li>
    </ul></aside>
    <p>\(Self.third)</p><p>\(Self.last)</p></div>
    <div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
    <div class="newsletter-signup"><p>Sign up for our morning newsletter.</p></div></article>
    <section id="comments" class="comments"><h2>Comments</h2>
    <div class="comment"><span>riverman, 2 hours ago</span><p>\(Self.comment)</p></div>\(comments)
    </section></main>
    <footer class="site-footer"><p>© Quay Courier. All rights reserved.</p>
    <a href="/privacy">Privacy</a> <a href="/contact">Contact</a></footer></body></html>
    """
  }
}
