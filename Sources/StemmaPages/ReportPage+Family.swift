import StemmaModel

extension ReportPage {
  /// Section 4: per story who descends from whom, first as a table, then drawn, then with reasons.
  func familySection(_ html: inout HTMLWriter) {
    section(.family, &html) { html in
      html.raw(
        """
        <p>A reporting line is a report with all its rewrites. Where wording that two reports share \
        stands in no report at hand, their parent may be <em>a version not held</em>: one that is \
        not among the files.</p>

        """)
      var left = context.limits.families
      for (place, story) in context.analysis.stories.enumerated() where left > 0 {
        let families = Array(context.index.families(ofStory: story.id).prefix(left))
        left -= families.count
        self.story(story, families, number: place + 1, &html)
      }
      let total = context.analysis.families.count
      partNote(min(total, context.limits.families), of: total, "families", &html)
    }
  }

  private func story(
    _ story: Story, _ families: [Family], number: Int, _ html: inout HTMLWriter
  ) {
    html.open("section", ["class": "story", "id": "story-\(number)"])
    html.raw("<h3>")
    html.text(story.id)
    html.raw(": ")
    html.isolated(story.keywords.prefix(6).joined(separator: ", "))
    html.raw("</h3>\n<p>")
    html.text(PlainWords.count(story.reports.count, "report"))
    html.raw(" in ")
    html.text(PlainWords.count(story.reportingLines, "reporting line"))
    html.raw(".</p>\n")
    let lone = families.filter { $0.derivations.isEmpty && $0.unseenParents.isEmpty }
    for family in families where !family.derivations.isEmpty || !family.unseenParents.isEmpty {
      self.family(family, &html)
    }
    if !lone.isEmpty {
      html.raw("<p>")
      html.text(lone.count == 1 ? "A line of its own" : "Lines of their own")
      html.raw(", without rewrites: ")
      reportNames(lone.flatMap(\.members), &html)
      html.raw(". No reuse was found between ")
      html.text(lone.count == 1 ? "it and the other reports" : "them and the other reports")
      html.raw("; that is not proof of independence.</p>\n")
    }
    html.raw("</section>\n")
  }

  private func family(_ family: Family, _ html: inout HTMLWriter) {
    let tree = FamilyTree(family)
    let number = (context.analysis.families.firstIndex { $0.id == family.id } ?? 0) + 1
    familyTable(family, tree, &html)
    for unseen in family.unseenParents { self.unseen(unseen, &html) }
    html.open(
      "div",
      [
        "class": "drawing", "role": "region", "tabindex": "0",
        "aria-label": "Drawing of \(family.id)",
      ])
    FamilyDrawing(tree: tree, family: family, number: number, index: context.index)
      .write(into: &html)
    html.raw("</div>\n")
    drawingKey(&html)
    for derivation in family.derivations { evidence(derivation, &html) }
  }

  private func familyTable(_ family: Family, _ tree: FamilyTree, _ html: inout HTMLWriter) {
    html.raw("<table role=\"table\" class=\"stacks family\"><caption>")
    html.text("\(family.id): who descends from whom")
    html.raw("</caption><thead role=\"rowgroup\"><tr role=\"row\">")
    for title in ["Report", "From", "Direction", "Confidence", "Share of its words", "Why"] {
      html.element("th", ["role": "columnheader", "scope": "col"], title)
    }
    html.raw("</tr></thead><tbody role=\"rowgroup\">\n")
    for line in tree.lines {
      familyRow(line, &html)
      for further in tree.furtherParents where .held(further.child) == line.node {
        derivationRow(further, depth: line.depth, isFurther: true, &html)
      }
    }
    html.raw("</tbody></table>\n")
  }

  private func familyRow(_ line: FamilyTree.Line, _ html: inout HTMLWriter) {
    if case .derivation(let derivation) = line.link {
      return derivationRow(derivation, depth: line.depth, isFurther: false, &html)
    }
    rowHeader(line.node, depth: line.depth, isFurther: false, &html)
    html.raw("<td role=\"cell\" data-label=\"From\" colspan=\"5\">")
    switch (line.node, line.link) {
    case (.unseen, .near): html.raw("close to the report above; which came first is not known")
    case (.unseen, _): html.raw("not among the files; may have been the parent of those below")
    default: html.raw("no parent found among the files")
    }
    html.raw("</td></tr>\n")
  }

  private func derivationRow(
    _ derivation: Derivation, depth: Int, isFurther: Bool, _ html: inout HTMLWriter
  ) {
    rowHeader(.held(derivation.child), depth: depth, isFurther: isFurther, &html)
    html.raw("<td role=\"cell\" data-label=\"From\">")
    if isFurther { html.raw("also ") }
    parentName(derivation.parent, &html)
    html.raw("</td><td role=\"cell\" data-label=\"Direction\">")
    html.text(derivation.direction == .unclear ? "unclear" : "from parent to child")
    html.raw("</td><td role=\"cell\" data-label=\"Confidence\">")
    confidence(derivation.confidence, &html)
    html.raw("</td><td role=\"cell\" data-label=\"Share of its words\">")
    html.text(FixedDecimal.percent(derivation.coverage))
    html.raw("</td><td role=\"cell\" data-label=\"Why\">")
    let reasons = derivation.evidence.filter { $0.weighs != .against }.prefix(3).map(\.kind.phrase)
    html.text(reasons.isEmpty ? "no reason recorded" : PlainWords.list(Array(reasons)))
    html.raw("</td></tr>\n")
  }

  private func rowHeader(
    _ node: Parent, depth: Int, isFurther: Bool, _ html: inout HTMLWriter
  ) {
    html.raw("<tr role=\"row\">")
    html.open(
      "th",
      ["role": "rowheader", "scope": "row", "class": "depth-\(min(depth, 6))"])
    if depth > 0 {
      html.raw("<span class=\"hook\" aria-hidden=\"true\">")
      html.text(isFurther ? "+ " : "└ ")
      html.raw("</span>")
    }
    parentName(node, &html)
    html.raw("</th>")
  }

  private func unseen(_ unseen: UnseenParent, _ html: inout HTMLWriter) {
    html.raw("<div class=\"note unseen-note\"><p>")
    reportNames(unseen.children, &html)
    html.text(unseen.children.count == 2 ? " may both descend from " : " may descend from ")
    html.raw("<strong>a version that is not among the files</strong> (")
    html.text(unseen.id)
    html.raw("; ")
    confidence(unseen.confidence, &html)
    html.raw(").")
    if let near = unseen.nearestHeld {
      html.raw(" The closest report at hand is ")
      reportName(near, &html)
      html.raw(": an earlier or a later version of it. Changes are read against that report.")
    }
    html.raw("</p>")
    evidenceList(unseen.evidence, &html)
    html.raw("</div>\n")
  }

  private func drawingKey(_ html: inout HTMLWriter) {
    html.raw(
      """
      <p class="small key">Solid line: certain. Dashed: likely. Dotted: unclear, or a version not \
      held. An arrowhead stands where the direction is known.</p>

      """)
  }

  private func evidence(_ derivation: Derivation, _ html: inout HTMLWriter) {
    html.raw("<details class=\"evidence\"><summary>Evidence: ")
    html.isolated(derivation.child)
    html.raw(" from ")
    html.isolated(derivation.parent.heldID ?? unseenName(derivation.parent.id))
    html.raw(", ")
    html.text(derivation.confidence.rawValue)
    html.raw("</summary>")
    evidenceList(derivation.evidence, &html)
    html.raw("</details>\n")
  }

  private func evidenceList(_ evidence: [Evidence], _ html: inout HTMLWriter) {
    guard !evidence.isEmpty else { return }
    html.raw("<ul class=\"reasons\">")
    for item in evidence {
      html.raw("<li><strong>")
      html.text(item.kind.phrase)
      html.raw("</strong> <span class=\"quiet\">(")
      html.text(item.weighs.phrase)
      html.raw(")</span>: <span dir=\"auto\">")
      html.text(item.detail)
      html.raw("</span>")
      if !item.locations.isEmpty {
        html.raw("<ul class=\"plain\">")
        for location in item.locations {
          html.raw("<li>")
          quotedReading(location, &html)
          html.raw("</li>")
        }
        html.raw("</ul>")
      }
      html.raw("</li>")
    }
    html.raw("</ul>")
  }
}
