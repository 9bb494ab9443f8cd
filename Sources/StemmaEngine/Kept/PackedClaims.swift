import StemmaModel

extension Claim: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(id)
    writer.put(story)
    writer.put(readings)
    writer.put(origins)
    writer.put(conflicts)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      id: try reader.text(), story: try reader.text(), readings: try reader.list(),
      origins: try reader.value(), conflicts: try reader.list())
  }
}

extension OriginCount: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(atLeast)
    writer.put(atMost)
    writer.put(lines)
    writer.put(reasons)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      atLeast: try reader.count(), atMost: try reader.count(), lines: try reader.list(),
      reasons: try reader.list())
  }
}

extension OriginLine: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(reports)
    writer.put(head)
    writer.put(firstSeen)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      reports: try reader.list(), head: try reader.value(), firstSeen: try reader.optional())
  }
}

extension OriginReason: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(relation)
    writer.put(reports)
    writer.put(confidence)
    writer.put(detail)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      relation: try reader.value(), reports: try reader.list(), confidence: try reader.value(),
      detail: try reader.text())
  }
}

extension Conflict: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(subject)
    writer.put(values)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(subject: try reader.text(), values: try reader.list())
  }
}
