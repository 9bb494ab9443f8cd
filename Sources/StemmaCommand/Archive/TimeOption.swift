import ArgumentParser
import Glibc

/// The time that is kept with what is added.
struct TimeOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The time to keep, as 2026-11-22T08:30:00Z (default: now).", valueName: "time"))
  var at: String?

  func validate() throws {
    if let at, !Self.isTime(at) {
      throw ValidationError("--at is a time in UTC, such as 2026-11-22T08:30:00Z.")
    }
  }

  /// The time given, else the machine's own.
  var value: String { at ?? Self.now }

  /// Whether a text has the form of a time; days of the calendar are not counted.
  static func isTime(_ text: String) -> Bool {
    let form = "dddd-dd-ddTdd:dd:ddZ".utf8
    return text.utf8.count == form.count
      && zip(text.utf8, form).allSatisfy { byte, wanted in
        wanted == UInt8(ascii: "d") ? (0x30...0x39).contains(byte) : byte == wanted
      }
  }

  private static var now: String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
      let count = strftime(buffer.baseAddress, 32, "%Y-%m-%dT%H:%M:%SZ", &parts)
      return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
