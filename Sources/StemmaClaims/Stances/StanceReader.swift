import StemmaModel

/// Says how the content of an attribution is meant.
struct StanceReader {
  let parse: ParsedReport

  func stance(of attribution: TaggedAttribution) -> Stance { .plain }
}
