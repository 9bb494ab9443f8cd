import Testing

/// Every rule on documents shown to hold and to fail.
@Suite struct DocumentRuleTests {
  @Test func `a broken link fails and a good one passes`() {
    let text = """
      [good](glossary.md#words) [up](../README.md) [out](https://example.org/a) [here](#place)
      `[code](nowhere.md)` [broken](nowhere.md)
      """
    let known: Set = ["docs/glossary.md", "README.md"]
    let breaches = DocumentRules.breachesOfLinks(
      path: "docs/a.md", text: text, exists: known.contains)
    #expect(breaches == ["docs/a.md links to nowhere.md, which is not there"])
  }

  @Test func `a chore without a word fails`() {
    let makefile = "FLAGS := -j\nFOLDER:=x\n.PHONY: test\ntest: setup\n\tswift test\nsetup:\n"
    #expect(DocumentRules.chores(inMakefile: makefile) == ["test", "setup"])
    let unmentioned = DocumentRules.unmentionedChores(
      makefile: makefile, contributing: "Run `make test`.")
    #expect(unmentioned == ["CONTRIBUTING.md does not say what `make setup` does"])
  }

  @Test func `a changelog that hides what is coming fails`() {
    #expect(DocumentRules.breachesOfChangelog("# Changes\n\n## Unreleased\n\n## 0.1.0") == [])
    #expect(DocumentRules.breachesOfChangelog("# Changes\n\n## 0.1.0\n").count == 1)
  }

  @Test func `a dependency without a line fails`() {
    let manifest = PackageManifest(
      """
      .package(url: "https://example.org/one", from: "1.0.0"),
      .systemLibrary(name: "CTwo", providers: [.apt(["libtwo-dev"])]),
      """)
    let missing = DocumentRules.unmentionedDependencies(
      manifest: manifest, document: "`one` and `CTwo`")
    #expect(missing == ["docs/dependencies.md does not name `libtwo-dev`"])
  }

  @Test func `a word without explanation fails`() {
    let missing = DocumentRules.unexplained(["certain", "likely"], documents: ["`certain`", ""])
    #expect(missing.count == 1)
  }

  @Test func `a target without description fails`() {
    let manifest = PackageManifest(#".target(name: "A"), .target(name: "B"),"#)
    let missing = DocumentRules.undescribedTargets(manifest: manifest, architecture: "`A`")
    #expect(missing == ["ARCHITECTURE.md does not describe `B`"])
  }

  @Test func `eight words in a row are borrowed and seven are not`() {
    let borrowed = BorrowedWording(sources: ["One two three, four five six seven — eight nine."])
    #expect(borrowed.firstRun(in: "he wrote: two three four five six seven eight NINE") != nil)
    #expect(borrowed.firstRun(in: "two three four five six seven eight and nine") == nil)
  }
}
