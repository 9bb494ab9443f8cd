import StemmaCommand

/// The executable: everything it does is in `StemmaCommand`, where tests can call it.
@main
enum Stemma {
  static func main() {
    StemmaProgram.main()
  }
}
