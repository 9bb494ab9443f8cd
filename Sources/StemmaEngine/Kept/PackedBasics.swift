import StemmaModel

extension String: Packable {
  func pack(into writer: inout PackedWriter) { writer.put(self) }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) { self = try reader.text() }
}

extension TextSpan: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(start)
    writer.put(length)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    let start = try reader.count()
    let (end, overflow) = start.addingReportingOverflow(try reader.count())
    guard !overflow else { throw PackedDamage() }
    self.init(start, end)
  }
}

extension Location: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(report)
    writer.put(span)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(report: try reader.text(), span: try reader.value())
  }
}

/// A kind that is kept as its place among all of its sort.
protocol PackedCase: CaseIterable, RawRepresentable, Equatable, Packable where RawValue == String {}

extension PackedCase {
  func pack(into writer: inout PackedWriter) {
    writer.put(Array(Self.allCases).firstIndex(of: self) ?? 0)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    let all = Array(Self.allCases)
    let place = try reader.count()
    guard place < all.count else { throw PackedDamage() }
    self = all[place]
  }
}

extension Confidence: PackedCase {}
extension EntityMention.Kind: PackedCase {}
extension Attribution.Mode: PackedCase {}
extension Attribution.Rule: PackedCase {}
extension Stance.Modality: PackedCase {}
extension Speaker.Kind: PackedCase {}
extension Speaker.Resolution: PackedCase {}
extension Quotation.Form: PackedCase {}
extension StatedQuantity.Comparator: PackedCase {}
extension StatedQuantity.Measure: PackedCase {}
extension StatedDate.Precision: PackedCase {}
extension Passage.Kind: PackedCase {}
extension Change.Kind: PackedCase {}
extension Change.Severity: PackedCase {}
extension Derivation.Direction: PackedCase {}
extension Evidence.Kind: PackedCase {}
extension Evidence.Weighs: PackedCase {}
extension OriginReason.Relation: PackedCase {}
