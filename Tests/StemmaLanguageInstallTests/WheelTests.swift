import Testing

@testable import StemmaLanguageInstall

/// Wheels whose lists and files disagree.
@Suite struct WheelTests {
  let folder: TestFolder
  let store: ModelStore

  init() throws {
    folder = try TestFolder()
    store = ModelStore(folder: "\(folder.path)/models")
  }

  /// What is said of a wheel that the user vouches for.
  private func problem(_ bytes: [UInt8], sha256: String) throws -> String {
    let file = try folder.file("wheel.whl", bytes)
    let installation = ModelInstallation(
      store: store, source: .file(file, sha256: sha256), catalogue: ModelCatalogue(models: []))
    let error = try #require(
      #expect(throws: ModelError.self) { _ = try installation.run { _ in } })
    guard case .badWheel(file, let problem) = error else { throw error }
    #expect(try store.installed() == [])
    #expect((try? folder.names("models")) ?? [] == [])
    return problem
  }

  private func problem(_ change: (inout HandmadeWheel) -> Void) throws -> String {
    var wheel = HandmadeWheel()
    change(&wheel)
    return try problem(wheel.bytes, sha256: wheel.sha256)
  }

  @Test func `a file that differs from the record is refused`() throws {
    let mark = "vocab/strings.json,sha256="
    let said = try problem { wheel in
      wheel.recordChange = { $0.replacing("\(mark)", with: "\(mark)A", maxReplacements: 1) }
    }
    #expect(said.contains("RECORD is not the record of a wheel"))
    let forged = try problem { wheel in
      wheel.recordChange = { record in
        record.replacing(#/(strings\.json,sha256=).{4}/#) { "\($0.output.1)AAAA" }
      }
    }
    #expect(
      forged
        == "en_test_sm/en_test_sm-1.2.0/vocab/strings.json is not the file that its record says")
  }

  @Test func `a file outside the pipeline is checked too`() throws {
    let forged = try problem { wheel in
      wheel.recordChange = { record in
        record.replacing(#/(__init__\.py,sha256=).{4}/#) { "\($0.output.1)AAAA" }
      }
    }
    #expect(forged.contains("__init__.py"))
  }

  @Test func `a file without a line and a line without a file are refused`() throws {
    let unlisted = try problem { $0.unlisted = [HandmadeZip.Entry("en_test_sm/extra.py")] }
    #expect(unlisted == "en_test_sm/extra.py is not in its record")
    let digest = String(repeating: "A", count: 43)
    let missing = try problem { $0.recordChange = { $0 + "gone.py,sha256=\(digest),1\n" } }
    #expect(missing == "gone.py is in its record but not in the wheel")
    let size = try problem { wheel in
      wheel.recordChange = { $0.replacing(#/(meta\.json,.*,)3/#) { "\($0.output.1)4" } }
    }
    #expect(size.contains("meta.json does not have the size that its record says"))
  }

  @Test func `a wheel without a model, and with two, is refused`() throws {
    #expect(try problem { $0.files["config.cfg"] = nil } == "it holds no folder with config.cfg")
    let two = try problem { $0.name = "no-name" }
    #expect(two.contains("does not say which model it is"))
    #expect(try problem { $0.files["manifest.json"] = "{}" }.contains("manifest.json"))
  }

  @Test func `a text is no wheel`() throws {
    let text = Array("no wheel".utf8)
    let installation = { (sha256: String?) in
      ModelInstallation(
        store: store, source: .file(try folder.file("wheel.whl", text), sha256: sha256))
    }
    #expect(throws: ModelError.self) { try installation(nil).run { _ in } }
  }

  @Test func `a record is read with its quotation marks`() throws {
    let digest = String(repeating: "A", count: 43)
    let text = "\"a, \"\"b\"\"\",sha256=\(digest),3\r\nRECORD,,\r\n"
    let record = try #require(WheelRecord(Array(text.utf8)))
    #expect(
      record.lines == [
        "a, \"b\"": WheelRecord.Line(sha256: String(repeating: "0", count: 64), bytes: 3)
      ])
  }

  @Test(arguments: [
    "a,sha256=short,3", "a,md5=AAAA,3", "a,sha256=", "\"a,,", "a", "a,sha256=x,-1",
    "a,sha256=\(String(repeating: "A", count: 42))B,3",
    "a,sha256=\(String(repeating: "A", count: 43)),-3",
  ])
  func `a line that is none breaks the record`(line: String) {
    #expect(WheelRecord(Array(line.utf8)) == nil)
  }

  @Test func `a path that stands twice breaks the record`() {
    let line = "a,sha256=\(String(repeating: "A", count: 43)),3\n"
    #expect(WheelRecord(Array((line + line).utf8)) == nil)
  }
}
