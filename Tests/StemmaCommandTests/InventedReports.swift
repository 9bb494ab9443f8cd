/// A small running story of two reports that share a text and one that shares nothing.
enum InventedReports {
  static let wire = """
    Ferry crews walk out over night shifts

    OSTHAVN, Nordland (Coastline News) — Crews of the island ferries walked out on Monday after
    talks over night shifts broke down, leaving 1,200 passengers on the quays.

    "We will not sail a third night without rest," said Maren Lund, who speaks for the crews. "The
    company knows our number."

    The company said it would return to the talks on Thursday unless the crews widened the walkout.

    Twelve of the fifteen ferries lay still by noon, the harbour office said, and freight waited in
    two towns further up the coast.
    """

  static let rewrite = """
    Island ferries at a standstill

    Crews of the island ferries walked out on Monday after talks over night shifts broke down,
    leaving passengers on the quays.

    "We will never sail a third night without rest," said Maren Lund, who speaks for the crews.

    The company said it would return to the talks on Thursday.

    Twelve of the fifteen ferries lay still by noon, and freight waited in two towns further up the
    coast.
    """

  static let unrelated = """
    Library finds lost map

    A clerk sorting boxes at the Vell town library found a hand-drawn map of the old tram lines that
    had been missing since a move in 1961. It goes on show in spring.
    """
}

extension BuiltCommand {
  /// Puts the three reports into `wire/`.
  func layOutReports() throws {
    try file("wire/a.txt", InventedReports.wire)
    try file("wire/b.txt", InventedReports.rewrite)
    try file("wire/c.txt", InventedReports.unrelated)
  }
}
