/// What the documents must keep up with. Every rule returns one sentence a breach.
enum DocumentRules {
  /// Relative links lead to files that exist.
  ///
  /// - Parameter exists: whether a path from the project's root is there.
  static func breachesOfLinks(
    path: String, text: String, exists: (String) -> Bool
  ) -> [String] {
    let folder = path.split(separator: "/").dropLast().map(String.init)
    return links(in: text).compactMap { link in
      guard let target = resolved(link, from: folder) else { return nil }
      return exists(target) ? nil : "\(path) links to \(link), which is not there"
    }
  }

  /// Targets of the links outside code, without addresses and places in the same page.
  static func links(in text: String) -> [String] {
    let prose = text.replacing(#/(?s)```.*?```/#, with: "").replacing(#/`[^`\n]*`/#, with: "")
    return prose.matches(of: #/\]\(\s*<?([^)\s>]+)>?[^)]*\)/#).map { String($0.output.1) }
      .filter { !$0.contains("://") && !$0.hasPrefix("mailto:") && !$0.hasPrefix("#") }
  }

  private static func resolved(_ link: String, from folder: [String]) -> String? {
    var parts = link.hasPrefix("/") ? [] : folder
    let path = link.prefix { $0 != "#" && $0 != "?" }
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The targets of a Makefile that a person calls.
  static func chores(inMakefile text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      line.prefixMatch(of: #/([a-z][a-z-]*):(?!=)/#).map { String($0.output.1) }
    }
  }

  static func unmentionedChores(makefile: String, contributing: String) -> [String] {
    chores(inMakefile: makefile).filter { !contributing.contains("`make \($0)`") }.map {
      "CONTRIBUTING.md does not say what `make \($0)` does"
    }
  }

  /// What is not out yet stands on top.
  static func breachesOfChangelog(_ text: String) -> [String] {
    let first = text.split(separator: "\n").first { $0.hasPrefix("## ") }
    return first == "## Unreleased" ? [] : ["CHANGELOG.md does not begin with “## Unreleased”"]
  }

  /// Every package, system library and Debian package has its line.
  static func unmentionedDependencies(
    manifest: PackageManifest, document: String
  ) -> [String] {
    let system = manifest.targets.filter { $0.kind == .system }
    let names = manifest.packages + system.map(\.name) + system.flatMap(\.debianPackages)
    return names.filter { !document.contains("`\($0)`") }.map {
      "docs/dependencies.md does not name `\($0)`"
    }
  }

  /// Every word of a vocabulary is explained, in code marks, in one of the documents.
  static func unexplained(_ words: [String], documents: [String]) -> [String] {
    words.filter { word in !documents.contains { $0.contains("`\(word)`") } }.map {
      "neither docs/methods.md nor docs/glossary.md explains `\($0)`"
    }
  }

  /// Every target is described.
  static func undescribedTargets(manifest: PackageManifest, architecture: String) -> [String] {
    manifest.targets.filter { $0.kind == .library && !architecture.contains("`\($0.name)`") }.map {
      "ARCHITECTURE.md does not describe `\($0.name)`"
    }
  }
}
