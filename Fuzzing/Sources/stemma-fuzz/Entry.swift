import Glibc

/// What libFuzzer calls with each input. Which target it goes to is said by the variable `STEMMA_FUZZ`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  chosen(Array(UnsafeBufferPointer(start: data, count: count)))
  return 0
}

private let chosen: FuzzTarget = {
  let name = getenv("STEMMA_FUZZ").map { String(cString: $0) } ?? ""
  guard let target = fuzzTargets()[name] else {
    preconditionFailure(
      "STEMMA_FUZZ names one of: \(fuzzTargets().keys.sorted().joined(separator: ", "))")
  }
  return target()
}()

/// Takes one input; ends the process where a promise is broken.
typealias FuzzTarget = @Sendable ([UInt8]) -> Void

/// All targets by name, each made when it is asked for.
private func fuzzTargets() -> [String: () -> FuzzTarget] {
  [
    "text": TextTargets.text, "tokenizer": TextTargets.tokenizer, "pattern": TextTargets.pattern,
    "messagepack": FileTargets.messagePack, "npy": FileTargets.numpyArray,
    "parts": ModelTargets.parts, "model": ModelTargets.model, "segment": IndexTargets.segment,
    "manifest": IndexTargets.manifest, "passages": IndexTargets.passages,
    "attributions": ClaimsTargets.attributions, "weights": ClaimsTargets.weights,
    "document": ReaderTargets.document, "records": ReaderTargets.records,
    "archive": ReaderTargets.archive, "packed": ReaderTargets.packed,
    "page": PageTargets.page, "markup": PageTargets.markup,
  ]
}

/// The folder of the model, from the variable `STEMMA_MODEL`.
func modelFolder() -> String {
  guard let folder = getenv("STEMMA_MODEL").map({ String(cString: $0) }) else {
    preconditionFailure("STEMMA_MODEL names the folder of the language model")
  }
  return folder
}
