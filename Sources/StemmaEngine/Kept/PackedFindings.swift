import StemmaModel

extension Parent: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(heldID != nil)
    writer.put(id)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self = try reader.flag() ? .held(try reader.text()) : .unseen(try reader.text())
  }
}

extension Evidence: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(kind)
    writer.put(weighs)
    writer.put(measure)
    writer.put(detail)
    writer.put(locations)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      kind: try reader.value(), weighs: try reader.value(), measure: try reader.double(),
      detail: try reader.text(), locations: try reader.list())
  }
}

extension Derivation: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(child)
    writer.put(parent)
    writer.put(nearestHeld)
    writer.put(direction)
    writer.put(confidence)
    writer.put(coverage)
    writer.put(isPrimary)
    writer.put(evidence)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      child: try reader.text(), parent: try reader.value(), nearestHeld: try reader.optional(),
      direction: try reader.value(), confidence: try reader.value(),
      coverage: try reader.double(), isPrimary: try reader.flag(), evidence: try reader.list())
  }
}

extension UnseenParent: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(id)
    writer.put(children)
    writer.put(nearestHeld)
    writer.put(confidence)
    writer.put(evidence)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      id: try reader.text(), children: try reader.list(), nearestHeld: try reader.optional(),
      confidence: try reader.value(), evidence: try reader.list())
  }
}

extension Family: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(id)
    writer.put(story)
    writer.put(members)
    writer.put(root)
    writer.put(unseenParents)
    writer.put(derivations)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      id: try reader.text(), story: try reader.text(), members: try reader.list(),
      root: try reader.value(), unseenParents: try reader.list(),
      derivations: try reader.list())
  }
}

extension Passage: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(first)
    writer.put(second)
    writer.put(kind)
    writer.put(isMoved)
    writer.put(similarity)
    writer.put(sharedWords)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      first: try reader.value(), second: try reader.value(), kind: try reader.value(),
      isMoved: try reader.flag(), similarity: try reader.double(),
      sharedWords: try reader.count())
  }
}

extension Reading: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(location)
    writer.put(marked)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(location: try reader.value(), marked: try reader.list())
  }
}

extension Change: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(kind)
    writer.put(reading)
    writer.put(source)
    writer.put(comparedWith)
    writer.put(rule)
    writer.put(confidence)
    writer.put(severity)
    writer.put(detail)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      kind: try reader.value(), reading: try reader.value(), source: try reader.optional(),
      comparedWith: try reader.text(), rule: try reader.text(), confidence: try reader.value(),
      severity: try reader.value(), detail: try reader.text())
  }
}

extension Quotation: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(report)
    writer.put(span)
    writer.put(form)
    writer.put(speaker)
    writer.put(cue)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      report: try reader.text(), span: try reader.value(), form: try reader.value(),
      speaker: try reader.optional(), cue: try reader.optional())
  }
}

extension QuotationCard: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(story)
    writer.put(versions)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(story: try reader.text(), versions: try reader.list())
  }
}
