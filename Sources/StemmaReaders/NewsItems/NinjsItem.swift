import StemmaMarkup
import StemmaModel

/// An item of the IPTC's ninjs 1, 2 or 3 in JSON.
///
/// Source: the schemas of ninjs 1.0 to 3.1. Version 3 writes the keys of version 2 in camel case;
/// version 1 has `headline`, `byline` and `body_…` where the others have lists.
struct NinjsItem {
  let id: String?
  private(set) var metadata = ReportMetadata()
  private(set) var notes: [String] = []
  /// The bodies, in the order of the item.
  private var bodies: [Variant] = []
  private var headlines: [Variant] = []

  /// One of several bodies or headlines.
  private struct Variant {
    var role = ""
    var type = ""
    var value: [UInt8] = []

    var isMarkup: Bool {
      type.contains("html") || type.contains("nitf") || type.contains("xml")
        || type.isEmpty && DocumentKind.isMarkup(value)
    }

    var isMain: Bool { role.isEmpty || role.lowercased() == "main" }
  }

  /// Whether a JSON object is such an item: it names itself by `uri`, has no `text`, and some key that
  /// only they have.
  static func isOne(_ object: JSONObject, in bytes: [UInt8]) -> Bool {
    var namesItself = false
    var isMarked = false
    for member in object.members {
      let isString = bytes[member.value.lowerBound] == UInt8(ascii: "\"")
      switch member.key.lowercased() {
      case "text" where isString: return false
      case "uri": namesItself = isString
      case "versioncreated", "firstcreated", "contentcreated", "representationtype", "pubstatus":
        isMarked = isMarked || isString
      case "bodies", "headlines":
        isMarked = isMarked || bytes[member.value.lowerBound] == UInt8(ascii: "[")
      case let key where key.hasPrefix("body_"): isMarked = isMarked || isString
      default: break
      }
    }
    return namesItself && isMarked
  }

  /// - Parameters:
  ///   - object: the item, scanned.
  ///   - bytes: what its ranges refer to, valid UTF-8.
  init(_ object: JSONObject, in bytes: [UInt8]) {
    var fields = JSONFields(bytes)
    id = object.members.last { $0.key == "uri" }.flatMap { fields.line($0.value) }
    var created: [String: String] = [:]
    for member in object.members {
      let value = member.value
      switch member.key.lowercased() {
      case "uri": break
      case "firstcreated", "contentcreated", "versioncreated":
        created[member.key.lowercased()] = fields.line(value)
      case "headline": headlines.insert(Variant(value: fields.text(value)), at: 0)
      case "headlines": headlines += Self.variants(value, &fields)
      case "title" where headlines.isEmpty:
        headlines.append(Variant(role: "title", value: fields.text(value)))
      case "byline", "by": metadata.author = fields.line(value)
      case "copyrightholder": metadata.outlet = fields.line(value)
      case "language": metadata.language = fields.line(value)
      case "version": metadata.version = fields.line(value)
      case "infosource", "infosources": takeSources(value, &fields)
      case "ednote": takeNote(member, &fields)
      case "bodies": bodies += Self.variants(value, &fields)
      case let key where key.hasPrefix("body_"):
        let type = key.contains("html") ? "text/html" : key.contains("nitf") ? "nitf" : ""
        bodies.append(Variant(type: type, value: fields.text(value)))
      default: keep(member, &fields)
      }
    }
    metadata.published =
      created["firstcreated"] ?? created["contentcreated"] ?? created["versioncreated"]
    metadata.updated = created["versioncreated"]
    let title = headlines.first { $0.isMain && !$0.value.isEmpty } ?? headlines.first
    metadata.title = title.flatMap {
      $0.type.contains("html") ? ElementText.lineOfHTML($0.value) : ElementText.line($0.value)
    }
    takeAddress(object, &fields)
    notes += fields.notes
  }

  /// The text: the main body with paragraphs where there is one, else the first that says something.
  ///
  /// - Throws: why there is none.
  func text() throws(SetAsideReason) -> [UInt8] {
    let ordered =
      bodies.filter { $0.isMarkup && $0.isMain } + bodies.filter { $0.isMarkup && !$0.isMain }
      + bodies.filter { !$0.isMarkup && $0.isMain } + bodies.filter { !$0.isMarkup && !$0.isMain }
    for body in ordered {
      do throws(MarkupError) {
        let text =
          try body.isMarkup ? MarkupText.ofHTML(body.value) : MarkupText.ofPlain(body.value)
        if !text.isEmpty { return text }
      } catch {
        throw SetAsideReason(error)
      }
    }
    throw .noBody(what: "the item holds no text")
  }

  // MARK: Keys

  private static func variants(_ value: Range<Int>, _ fields: inout JSONFields) -> [Variant] {
    fields.objects(value).map { object in
      var variant = Variant()
      for member in object.members {
        switch member.key.lowercased() {
        case "role": variant.role = fields.line(member.value) ?? ""
        case "contenttype": variant.type = fields.line(member.value)?.lowercased() ?? ""
        case "value": variant.value = fields.text(member.value)
        default: break
        }
      }
      return variant
    }
  }

  private mutating func takeSources(_ value: Range<Int>, _ fields: inout JSONFields) {
    var names: [String] = []
    for source in fields.objects(value) {
      for key in ["name", "literal", "uri"] {
        guard let member = source.members.last(where: { $0.key == key }),
          let name = fields.line(member.value)
        else { continue }
        names.append(name)
        break
      }
    }
    if !names.isEmpty { metadata.source = names.joined(separator: ", ") }
  }

  /// A note to editors is a correction where it begins like one.
  private mutating func takeNote(_ member: JSONObject.Member, _ fields: inout JSONFields) {
    if let note = fields.line(member.value),
      CorrectionRule.isCorrection(ShortBlock.fold(String(note.prefix(120))))
    {
      metadata.correction = note
    } else {
      keep(member, &fields)
    }
  }

  /// The address of a rendition that is a page; `uri` names the item and is no link.
  private mutating func takeAddress(_ object: JSONObject, _ fields: inout JSONFields) {
    for member in object.members where member.key == "renditions" {
      for rendition in fields.objects(member.value) {
        func value(_ key: String) -> String? {
          rendition.members.last { $0.key.lowercased() == key }.flatMap { fields.line($0.value) }
        }
        let isPage =
          value("contenttype") == "text/html" || ["web", "canonical"].contains(value("name"))
        if isPage, metadata.url == nil, let address = value("href") {
          metadata.url = PageAddress.safe(address)
        }
      }
    }
    for member in object.members where member.key == "associations" {
      for associated in fields.objects(member.value) {
        let relation = associated.members.last { $0.key == "rel" }.flatMap { fields.line($0.value) }
        guard let relation, Self.saysDescent(relation),
          let uri = associated.members.last(where: { $0.key == "uri" })
        else { continue }
        if let uri = fields.line(uri.value) { metadata.basedOn.append(uri) }
      }
    }
  }

  private static func saysDescent(_ relation: String) -> Bool {
    let relation = relation.lowercased()
    return ["derivedfrom", "basedon", "translatedfrom"].contains { relation.hasSuffix($0) }
  }

  private mutating func keep(_ member: JSONObject.Member, _ fields: inout JSONFields) {
    metadata.extra.append(PassedThroughField(key: member.key, json: fields.json(member.value)))
    if member.key.lowercased() == "pubstatus", let status = fields.line(member.value),
      status != "usable"
    {
      notes.append("its provider says that it is \(InputName.tidied(String(status.prefix(40))))")
    }
  }
}
