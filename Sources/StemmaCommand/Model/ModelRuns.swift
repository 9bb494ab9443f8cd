import StemmaLanguageInstall

/// One run of `stemma model install`, from plan to exit status.
struct ModelInstallRun: Sendable {
  let plan: ModelInstallPlan

  /// Installs; says on standard output what was done, and on standard error what went wrong.
  func run() async -> ExitStatus {
    let progress = plan.showsProgress ? ProgressLine("checking…") : nil
    return await WatchedWork.status(progress) {
      let outcome = try plan.installation.run { progress?.note(Self.text(for: $0)) }
      progress?.finish()
      try StandardOutput.write(Self.text(for: outcome) + "\n")
    }
  }

  static func text(for progress: ModelInstallation.Progress) -> String {
    switch progress {
    case .waiting: return "waiting for another install to end…"
    case .fetching(let bytes, let total):
      let percent = total == 0 ? 100 : min(100, bytes * 100 / total)
      return "fetching \(ByteCount.text(bytes)) of \(ByteCount.text(total)), \(percent) %…"
    case .unpacking: return "checking and unpacking…"
    }
  }

  static func text(for outcome: ModelInstallation.Outcome) -> String {
    switch outcome {
    case .alreadySound(let name, let folder):
      ClosingText.visible("\(name.name) \(name.version) is installed and sound: \(folder)")
    case .installed(let name, let folder):
      ClosingText.visible("installed \(name.name) \(name.version): \(folder)")
    }
  }
}

/// One run of `stemma model list`, from plan to exit status.
struct ModelListRun: Sendable {
  let plan: ModelListPlan

  /// Checks every file of every model and writes the list.
  func run() async -> ExitStatus {
    let progress = plan.showsProgress ? ProgressLine("checking…") : nil
    return await WatchedWork.status(progress) {
      let list = try ModelList(plan.store, catalogue: plan.catalogue)
      progress?.finish()
      try StandardOutput.write(
        plan.isJSON ? ModelListJSON.render(list) : ModelListScreen.render(list, colour: plan.colour)
      )
    }
  }
}

/// Sizes in words.
enum ByteCount {
  /// "12.2 MiB", "3.9 KiB", "512 B".
  static func text(_ bytes: Int) -> String {
    for (unit, size) in [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)] where bytes >= size {
      let tenths = (bytes * 10 + size / 2) / size
      return "\(tenths / 10).\(tenths % 10) \(unit)"
    }
    return "\(bytes) B"
  }
}
