/// Applies a function to all elements with a stated number of tasks, results in the order of the
/// elements.
///
/// - Throws: `CancellationError` when the task is cancelled.
func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], tasks: Int, _ transform: @escaping @Sendable (Element) -> Result
) async throws -> [Result] {
  guard elements.count > 1, tasks > 1 else {
    return try elements.map { element in
      try Task.checkCancellation()
      return transform(element)
    }
  }
  var results = [Result?](repeating: nil, count: elements.count)
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var next = 0
    while next < min(tasks, elements.count) {
      let index = next
      group.addTask { (index, transform(elements[index])) }
      next += 1
    }
    while let (index, result) = try await group.next() {
      try Task.checkCancellation()
      results[index] = result
      if next < elements.count {
        let index = next
        group.addTask { (index, transform(elements[index])) }
        next += 1
      }
    }
  }
  return results.compactMap { $0 }
}
