import Testing

@testable import StemmaLanguage

@Suite struct MessagePackTests {
  @Test func `an empty file ends early`() {
    #expect(throws: MessagePackReader.Failure.endsEarly(at: 0)) {
      var reader = MessagePackReader([])
      return try reader.value()
    }
  }
}
