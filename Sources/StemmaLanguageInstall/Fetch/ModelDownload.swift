import Glibc

/// Fetches one file over HTTPS with `curl`, into memory, bounded in size and time.
///
/// Why curl and not a library: `docs/decisions/006-curl-fetches-the-model.md`.
package struct ModelDownload: Sendable {
  /// The program, found in `PATH`.
  package var program = "curl"
  /// The environment that curl gets, `NAME=value` each; it reads the names of proxies there.
  package var environment: [String]
  /// All tries together.
  package var patience: Duration = .seconds(15 * 60)
  /// Pauses before the second try and those after it; there are as many tries more.
  package var pauses: [Duration] = [.seconds(1), .seconds(4)]

  package init(environment: [String]) { self.environment = environment }

  /// Most that is kept of what curl complains.
  private static let maximumComplaintBytes = 4096
  /// How often a download looks whether it was cancelled.
  private static let glanceMilliseconds: Int32 = 100

  /// Fetches the bytes at `address`.
  ///
  /// - Parameters:
  ///   - bytes: how many there are to be.
  ///   - progress: called with the number of bytes that have come.
  /// - Throws: ``ModelError/curlMissing``, ``ModelError/downloadFailed(address:reason:)``,
  ///   `CancellationError`.
  func fetch(_ address: String, bytes: Int, progress: (Int) -> Void) throws -> [UInt8] {
    let end = ContinuousClock.now + patience
    var rest = pauses[...]
    while true {
      do throws(Attempt.Failure) {
        return try attempt(address, bytes: bytes, end: end, progress)
      } catch {
        switch error {
        case .cancelled: throw CancellationError()
        case .missing: throw ModelError.curlMissing
        case .broken(let reason, let mayPass):
          guard mayPass, let pause = rest.popFirst(), ContinuousClock.now + pause < end else {
            throw ModelError.downloadFailed(address: address, reason: reason)
          }
          try sleep(pause)
        }
      }
    }
  }

  private enum Attempt {
    enum Failure: Error {
      case cancelled
      case missing
      case broken(reason: String, mayPass: Bool)
    }
  }

  private func attempt(
    _ address: String, bytes: Int, end: ContinuousClock.Instant, _ progress: (Int) -> Void
  ) throws(Attempt.Failure) -> [UInt8] {
    do {
      let child = try ChildProcess(
        program, arguments: arguments(address, bytes: bytes, end: end), environment: environment)
      var output: [UInt8] = []
      var complaint: [UInt8] = []
      output.reserveCapacity(bytes)
      while true {
        let piece = try child.next(milliseconds: Self.glanceMilliseconds)
        if Task.isCancelled { throw Attempt.Failure.cancelled }
        output += piece.output
        complaint += piece.errors.prefix(Self.maximumComplaintBytes - complaint.count)
        guard output.count <= bytes else {
          throw Attempt.Failure.broken(
            reason: "more bytes come than the \(bytes) of the wheel", mayPass: false)
        }
        guard ContinuousClock.now < end else {
          throw Attempt.Failure.broken(reason: "it takes too long", mayPass: false)
        }
        if !piece.output.isEmpty { progress(output.count) }
        if piece.isLast { break }
      }
      try checkEnd(of: child, complaint)
      return output
    } catch let failure as Attempt.Failure {
      throw failure
    } catch let failure as SystemFailure {
      if failure.code == ENOENT { throw .missing }
      throw .broken(reason: "curl: \(failure.reason)", mayPass: false)
    } catch {
      throw .broken(reason: "curl: \(error)", mayPass: false)
    }
  }

  private func checkEnd(of child: ChildProcess, _ complaint: [UInt8]) throws(Attempt.Failure) {
    let code = child.wait()
    guard code != 0 else { return }
    let lines = String(decoding: complaint, as: UTF8.self).split(whereSeparator: \.isNewline)
    let words = lines.last.map(String.init) ?? "curl ended with \(code)"
    // 22: the server said no; 5xx and 429 may pass, the rest will not. 60 and 77: certificates.
    let isRefusal = code == 22 && !words.contains("error: 5") && !words.contains("error: 429")
    throw .broken(reason: words, mayPass: !isRefusal && ![2, 60, 63, 77].contains(code))
  }

  private func arguments(
    _ address: String, bytes: Int, end: ContinuousClock.Instant
  ) -> [String] {
    let seconds = max(1, (end - .now).components.seconds)
    return [
      "--fail", "--location", "--silent", "--show-error", "--proto", "=https", "--proto-redir",
      "=https", "--max-redirs", "5", "--connect-timeout", "20", "--speed-limit", "1000",
      "--speed-time", "30", "--max-time", "\(seconds)", "--max-filesize", "\(bytes)", "--output",
      "-", "--url", address,
    ]
  }

  /// Sleeps in short pieces, to notice a cancellation.
  private func sleep(_ duration: Duration) throws {
    let end = ContinuousClock.now + duration
    while ContinuousClock.now < end {
      try Task.checkCancellation()
      usleep(UInt32(Self.glanceMilliseconds) * 1000)
    }
  }
}
