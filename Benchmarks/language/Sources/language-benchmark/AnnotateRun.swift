import StemmaLanguage
import Synchronization

/// Annotates all texts with a number of tasks, as a program that uses the library would.
enum AnnotateRun {
  static func run(model folder: String, texts path: String, tasks: Int) async throws {
    let texts = try Texts.read(path)
    let before = Clock.processor
    let model = try LanguageModel(folder: folder)
    let load = Clock.processor - before
    let (processor, wall) = (Clock.processor, Clock.wall)
    let next = Turn()
    let counts = await withTaskGroup(of: Counts.self) { group in
      for _ in 0..<tasks {
        group.addTask {
          let annotator = Annotator(model)
          var counts = Counts()
          while true {
            let index = next.take()
            guard index < texts.count else { return counts }
            counts.add(annotator.annotate(texts[index]))
          }
        }
      }
      return await group.reduce(Counts()) { $0 + $1 }
    }
    print(
      "{\"load_cpu_s\":\(load),\"cpu_s\":\(Clock.processor - processor),"
        + "\"wall_s\":\(Clock.wall - wall),\"peak_mib\":\(Clock.peakMiB),\(counts.json)}")
  }
}

/// Hands out the numbers from 0, to any task.
private final class Turn: Sendable {
  private let next = Atomic(0)

  func take() -> Int { next.add(1, ordering: .relaxed).oldValue }
}
