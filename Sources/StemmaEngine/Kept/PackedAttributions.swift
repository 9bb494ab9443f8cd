import StemmaClaims
import StemmaLanguage
import StemmaModel

extension EntityMention: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(kind)
    writer.put(span)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(kind: try reader.value(), span: try reader.value())
  }
}

extension ReportAnnotation: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(sentences)
    writer.put(names)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(sentences: try reader.list(), names: try reader.list())
  }
}

extension Speaker: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(name)
    writer.put(mention)
    writer.put(kind)
    writer.put(resolution)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      name: try reader.text(), mention: try reader.value(), kind: try reader.value(),
      resolution: try reader.value())
  }
}

extension Stance: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(modality)
    writer.put(isNegated)
    writer.put(marker)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      modality: try reader.value(), isNegated: try reader.flag(), marker: try reader.optional())
  }
}

extension StatedQuantity: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(span)
    writer.put(value)
    writer.put(upperValue != nil)
    if let upperValue { writer.put(upperValue) }
    writer.put(comparator)
    writer.put(measure)
    writer.put(unit)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      span: try reader.value(), value: try reader.double(),
      upperValue: try reader.flag() ? try reader.double() : nil, comparator: try reader.value(),
      measure: try reader.value(), unit: try reader.optional())
  }
}

extension ResolvedDate: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(precision)
    writer.put(signed: first.number)
    writer.put(signed: last.number)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      try reader.value(), CalendarDay(number: try reader.signed()),
      CalendarDay(number: try reader.signed()))
  }
}

extension StatedDate: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(span)
    writer.put(resolved)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(span: try reader.value(), resolved: try reader.optional())
  }
}

extension Attribution: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(report)
    writer.put(source)
    writer.put(cue)
    writer.put(content)
    writer.put(mode)
    writer.put(speaker)
    writer.put(stance)
    writer.put(quantities)
    writer.put(dates)
    writer.put(confidence)
    writer.put(rule)
    writer.put(signs)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      report: try reader.text(), source: try reader.list(), cue: try reader.list(),
      content: try reader.list(), mode: try reader.value(), speaker: try reader.optional(),
      stance: try reader.value(), quantities: try reader.list(), dates: try reader.list(),
      confidence: try reader.value(), rule: try reader.value(), signs: try reader.list())
  }
}

extension ClauseReading.Polarity: PackedCase {}

extension ClauseReading: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.put(verb)
    writer.put(UInt64(lemma))
    writer.put(modality)
    writer.put(marker)
    writer.put(polarity)
    writer.put(negation)
    writer.put(condition)
    writer.put(isDone)
    writer.put(isQuoted)
    writer.put(arguments)
  }

  init(unpacking reader: inout PackedReader) throws(PackedDamage) {
    self.init(
      verb: try reader.value(), lemma: UInt32(truncatingIfNeeded: try reader.number()),
      modality: try reader.value(), marker: try reader.optional(), polarity: try reader.value(),
      negation: try reader.optional(), condition: try reader.optional(),
      isDone: try reader.flag(), isQuoted: try reader.flag(), arguments: try reader.list())
  }
}
