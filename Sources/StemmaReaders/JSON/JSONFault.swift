/// Where and why a text is not JSON.
struct JSONFault: Error, Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case endsEarly
    case unexpectedCharacter
    case badNumber
    case badEscape
    case controlCharacterInString
    case notUTF8
    case nestsTooDeep
    case moreAfterTheEnd
  }

  let kind: Kind
  /// Bytes from the start of the record, counted from 1.
  let column: Int

  /// What is wrong, without the text itself.
  var message: String {
    let what =
      switch kind {
      case .endsEarly: "it ends too early"
      case .unexpectedCharacter: "a character stands where JSON allows none"
      case .badNumber: "a number is not written as JSON demands"
      case .badEscape: "a backslash in a string starts nothing that JSON knows"
      case .controlCharacterInString: "a string holds a raw control character"
      case .notUTF8: "the bytes are not UTF-8"
      case .nestsTooDeep: "it nests too deeply"
      case .moreAfterTheEnd: "something follows its end"
      }
    return "\(what) (column \(column))"
  }
}
