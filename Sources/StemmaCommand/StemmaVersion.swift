/// The version of this program, said once: here.
enum StemmaVersion {
  static let current = "0.1.0"
}
