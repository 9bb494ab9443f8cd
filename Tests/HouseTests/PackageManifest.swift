/// The targets and packages of a `Package.swift`, read from its text.
struct PackageManifest {
  struct Target: Equatable {
    enum Kind: String, CaseIterable {
      case system = ".systemLibrary("
      case library = ".target("
      case executable = ".executableTarget("
      case test = ".testTarget("
    }

    let kind: Kind
    let name: String
    /// Other targets of this package.
    let targets: [String]
    /// Products of other packages.
    let products: [String]
    /// Debian packages named by its providers.
    let debianPackages: [String]
  }

  /// In the order of the file.
  let targets: [Target]
  /// The last parts of the packages' addresses.
  let packages: [String]

  init(_ text: String) {
    packages = Self.captures(of: #/\.package\(\s*url:\s*"[^"]*?([^"/]+?)(?:\.git)?"/#, in: text)
    var found: [(place: String.Index, target: Target)] = []
    for kind in Target.Kind.allCases {
      for range in text.ranges(of: kind.rawValue) {
        let body = Self.bracketed(text[range.upperBound...], open: "(", close: ")")
        found.append((range.lowerBound, Self.target(kind, body: body)))
      }
    }
    targets = found.sorted { $0.place < $1.place }.map(\.target)
  }

  func target(named name: String) -> Target? { targets.first { $0.name == name } }

  private static func target(_ kind: Target.Kind, body: String) -> Target {
    let dependencies = list("dependencies:", in: body)
    let products = captures(of: #/\.product\(\s*name:\s*"([^"]+)"/#, in: dependencies)
    let withoutProducts = dependencies.replacing(#/\.product\([^)]*\)/#, with: "")
    return Target(
      kind: kind,
      name: captures(of: #/name:\s*"([^"]+)"/#, in: body).first ?? "",
      targets: captures(of: #/"([^"]+)"/#, in: withoutProducts),
      products: products,
      debianPackages: captures(of: #/"([^"]+)"/#, in: list(".apt(", in: body)))
  }

  /// The contents of the square brackets after `label`.
  private static func list(_ label: String, in body: String) -> String {
    guard let range = body.firstRange(of: label),
      let bracket = body[range.upperBound...].firstIndex(of: "[")
    else { return "" }
    return bracketed(body[body.index(after: bracket)...], open: "[", close: "]")
  }

  /// Text up to the bracket that closes the one already open.
  private static func bracketed(
    _ text: Substring, open: Character, close: Character
  ) -> String {
    var depth = 1
    let body = text.prefix { character in
      if character == open { depth += 1 }
      if character == close { depth -= 1 }
      return depth > 0
    }
    return String(body)
  }

  private static func captures(
    of regex: Regex<(Substring, Substring)>, in text: String
  ) -> [String] {
    text.matches(of: regex).map { String($0.output.1) }
  }
}
