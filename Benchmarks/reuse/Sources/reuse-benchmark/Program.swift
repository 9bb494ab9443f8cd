import Glibc

/// Aligns pairs of texts and prints how long it took as one line of JSON; `Benchmarks/reuse/run` calls it.
///
///     reuse-benchmark align TEXTS ROUNDS
///
/// TEXTS holds texts behind their lengths (8 bytes, little-endian); the first is aligned with the
/// second, the third with the fourth and so on.
@main
enum Program {
  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      guard arguments.count == 3, arguments[0] == "align", let rounds = Int(arguments[2]),
        rounds > 0
      else { throw Failure.usage }
      print(AlignRun(try TextPairs.read(arguments[1])).json(rounds: rounds))
    } catch {
      let message = "reuse-benchmark: \(error)\n"
      _ = write(STDERR_FILENO, message, message.utf8.count)
      exit(2)
    }
  }
}

/// Why a run cannot be done.
enum Failure: Error, CustomStringConvertible {
  case usage
  case cannotRead(String)

  var description: String {
    switch self {
    case .usage: "usage: reuse-benchmark align TEXTS ROUNDS"
    case .cannotRead(let path): "cannot read \(path)"
    }
  }
}
