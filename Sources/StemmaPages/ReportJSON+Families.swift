import StemmaModel

extension ReportJSON {
  /// A family with its unseen parents and its derivations.
  func family(_ json: inout JSONWriter, _ placed: (offset: Int, element: Family)) {
    let family = placed.element
    let names = analysis.names.derivations
    let own = placed.offset < names.count ? names[placed.offset] : []
    json.member("id", family.id)
    json.member("story", family.story)
    json.member("members", family.members)
    json.member("root", family.root.heldID)
    json.member("rootUnseen", family.root.unseenID)
    json.member("unseenParents", family.unseenParents) { json, unseen in
      json.member("id", unseen.id)
      json.member("children", unseen.children)
      json.member("nearestHeld", unseen.nearestHeld)
      json.member("confidence", unseen.confidence.rawValue)
      json.member("evidence", unseen.evidence, evidence)
    }
    json.member("derivations", Array(family.derivations.enumerated())) { json, placed in
      derivation(&json, placed.element)
      marks(&json, at: placed.offset, of: own)
    }
  }

  private func derivation(_ json: inout JSONWriter, _ derivation: Derivation) {
    json.member("child", derivation.child)
    json.member("parent", derivation.parent.heldID)
    json.member("unseenParent", derivation.parent.unseenID)
    json.member("nearestHeld", derivation.nearestHeld)
    json.member("direction", derivation.direction.rawValue)
    json.member("confidence", derivation.confidence.rawValue)
    json.member("coverage", decimal: derivation.coverage)
    json.member("primary", derivation.isPrimary)
    json.member("evidence", derivation.evidence, evidence)
  }

  /// One reason for or against a derivation, with the places that show it.
  func evidence(_ json: inout JSONWriter, _ evidence: Evidence) {
    json.member("kind", evidence.kind.rawValue)
    json.member("weighs", evidence.weighs.rawValue)
    json.member("measure", decimal: evidence.measure)
    json.member("detail", evidence.detail)
    json.member("locations", evidence.locations, reading)
  }

  /// Two aligned spans; `b` is the rewrite.
  func passage(_ json: inout JSONWriter, _ passage: Passage) {
    json.member("a", passage.first.report)
    json.member("aSpan", passage.first.span)
    json.member("b", passage.second.report)
    json.member("bSpan", passage.second.span)
    json.member("kind", passage.kind.rawValue)
    json.member("moved", passage.isMoved)
    json.member("similarity", decimal: passage.similarity)
    json.member("sharedWords", passage.sharedWords)
  }
}
