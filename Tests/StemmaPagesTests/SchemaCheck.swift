import Foundation
import Testing

/// As much of JSON Schema 2020-12 as `report-1.schema.json` uses, and a record of the keys met.
struct SchemaCheck {
  let root: [String: Any]
  private(set) var problems: [String] = []
  /// Every key met, as "schema pointer/key".
  private(set) var keysMet: Set<String> = []

  init(_ root: [String: Any]) { self.root = root }

  mutating func check(_ value: Any, _ schema: [String: Any], at path: String, pointer: String) {
    if let reference = schema["$ref"] as? String {
      let name = reference.replacingOccurrences(of: "#/$defs/", with: "")
      let definitions = root["$defs"] as? [String: [String: Any]]
      guard let target = definitions?[name] else { return problems.append("no \(reference)") }
      return check(value, target, at: path, pointer: "$defs/\(name)")
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let fits = choices.contains { choice in
        var attempt = SchemaCheck(root)
        attempt.check(value, choice, at: path, pointer: pointer)
        return attempt.problems.isEmpty
      }
      if !fits { problems.append("\(path): fits no choice") }
    }
    checkType(value, schema, at: path)
    checkValue(value, schema, at: path)
    if let object = value as? [String: Any] { check(object, schema, at: path, pointer: pointer) }
    if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (place, item) in array.enumerated() {
        check(item, items, at: "\(path)[\(place)]", pointer: pointer + "[]")
      }
      let bounds = (schema["minItems"] as? Int ?? 0)...(schema["maxItems"] as? Int ?? .max)
      if !bounds.contains(array.count) { problems.append("\(path): \(array.count) items") }
    }
  }

  private mutating func check(
    _ object: [String: Any], _ schema: [String: Any], at path: String, pointer: String
  ) {
    guard let properties = schema["properties"] as? [String: [String: Any]] else { return }
    for key in schema["required"] as? [String] ?? [] where object[key] == nil {
      problems.append("\(path): no \(key)")
    }
    for (key, value) in object {
      guard let property = properties[key] else {
        problems.append("\(path): \(key) is not in the schema")
        continue
      }
      keysMet.insert("\(pointer)/\(key)")
      check(value, property, at: "\(path).\(key)", pointer: "\(pointer)/\(key)")
    }
  }

  private mutating func checkType(_ value: Any, _ schema: [String: Any], at path: String) {
    let wanted = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] }
    guard let wanted else { return }
    let names = Self.types(of: value)
    if names.isDisjoint(with: wanted) { problems.append("\(path): \(names) is not \(wanted)") }
  }

  private mutating func checkValue(_ value: Any, _ schema: [String: Any], at path: String) {
    if let choices = schema["enum"] as? [Any] {
      let fits = choices.contains { "\($0)" == "\(value)" }
      if !fits { problems.append("\(path): \(value) is not among the words") }
    }
    if let constant = schema["const"] as? String, constant != value as? String {
      problems.append("\(path): not \(constant)")
    }
    guard let number = value as? Double else { return }
    if let least = schema["minimum"] as? Double, number < least { problems.append("\(path): low") }
    if let most = schema["maximum"] as? Double, number > most { problems.append("\(path): high") }
  }

  /// Names of the JSON types that a parsed value has.
  private static func types(of value: Any) -> Set<String> {
    switch value {
    case is NSNull: return ["null"]
    case is String: return ["string"]
    case is [Any]: return ["array"]
    case is [String: Any]: return ["object"]
    case let number as NSNumber:
      // A parsed number may pass for a Bool; only true and false have the type code of a character.
      if String(cString: number.objCType) == "c" { return ["boolean"] }
      return number.doubleValue.rounded() == number.doubleValue
        ? ["integer", "number"] : ["number"]
    default: return []
    }
  }

  /// Keys of the schema as "schema pointer/key", for those that were never met.
  static func keys(of schema: [String: Any], pointer: String = "") -> Set<String> {
    var keys: Set<String> = []
    for (key, property) in schema["properties"] as? [String: [String: Any]] ?? [:] {
      keys.insert("\(pointer)/\(key)")
      keys.formUnion(self.keys(of: property, pointer: "\(pointer)/\(key)"))
    }
    if let items = schema["items"] as? [String: Any] {
      keys.formUnion(self.keys(of: items, pointer: pointer + "[]"))
    }
    for (name, definition) in schema["$defs"] as? [String: [String: Any]] ?? [:] {
      keys.formUnion(self.keys(of: definition, pointer: "$defs/\(name)"))
    }
    return keys
  }
}

extension SchemaCheck {
  /// Holds every line to the schema of this name, and every key of the schema to the lines.
  ///
  /// - Parameter unmet: keys that no line has.
  static func check(
    lines: [UInt8], against name: String, but unmet: Set<String> = []
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/schema/\(name).schema.json")
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    var check = SchemaCheck(schema)
    for line in lines.split(separator: 0x0A) {
      let object = try JSONSerialization.jsonObject(with: Data(line))
      check.check(object, schema, at: "$", pointer: "")
    }
    #expect(check.problems == [])
    #expect(SchemaCheck.keys(of: schema).subtracting(check.keysMet) == unmet)
  }
}
