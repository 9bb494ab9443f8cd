import Glibc

/// What is known of the terminal behind a file descriptor, and of the wishes in the environment.
enum Terminal {
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether a line can be overwritten: a terminal that knows escape sequences.
  static func canRewriteLine(_ descriptor: Int32) -> Bool {
    isTerminal(descriptor) && !isDumb
  }

  /// Colours only on a terminal, and not when `NO_COLOR` is set to anything (no-color.org).
  static func wantsColour(_ descriptor: Int32) -> Bool {
    canRewriteLine(descriptor) && (environment("NO_COLOR") ?? "").isEmpty
  }

  /// Width from `COLUMNS`, else from the terminal, else 80; never under 20.
  static func columns(_ descriptor: Int32) -> Int {
    if let typed = environment("COLUMNS").flatMap({ Int($0) }), typed > 0 {
      return min(max(typed, 20), 1000)
    }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return max(Int(size.ws_col), 20)
  }

  private static var isDumb: Bool { environment("TERM") == "dumb" }

  /// A variable's bytes, `nil` when it is not set.
  static func environmentBytes(_ name: String) -> [UInt8]? {
    getenv(name).map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
