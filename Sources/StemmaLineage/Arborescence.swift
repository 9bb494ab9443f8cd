/// The best forest of parents: every report has one parent or is a root, without a circle.
///
/// Source: Chu & Liu 1965, Edmonds 1967, with a virtual root that costs nothing, so that a report
/// becomes a root where no parent gains anything.
struct Arborescence {
  /// A possible parent of a report with what it gains.
  struct Edge {
    let parent: Int
    let child: Int
    let weight: Double
  }

  /// The parent of each node, `nil` for roots.
  ///
  /// - Parameter edges: weights above 0; at equal weights the earlier edge is taken.
  /// - Complexity: O(n · m) for n nodes and m edges.
  static func parents(count: Int, edges: [Edge]) -> [Int?] {
    let root = count
    var all = edges.filter { $0.weight > 0 && $0.parent != $0.child }
    for node in 0..<count { all.append(Edge(parent: root, child: node, weight: 0)) }
    let chosen = solve(nodes: count + 1, root: root, edges: all)
    var parents = [Int?](repeating: nil, count: count)
    for index in chosen where all[index].parent != root {
      parents[all[index].child] = all[index].parent
    }
    return parents
  }

  /// Indices of the edges of a maximum arborescence.
  private static func solve(nodes: Int, root: Int, edges: [Edge]) -> [Int] {
    var best = [Int?](repeating: nil, count: nodes)
    for (index, edge) in edges.enumerated() where edge.child != root && edge.parent != edge.child {
      if let current = best[edge.child], edges[current].weight >= edge.weight { continue }
      best[edge.child] = index
    }
    guard let circle = circle(best, edges, root: root) else { return best.compactMap { $0 } }
    let inCircle = Set(circle)
    var names = [Int](repeating: 0, count: nodes)
    var next = 0
    for node in 0..<nodes where !inCircle.contains(node) {
      names[node] = next
      next += 1
    }
    for node in circle { names[node] = next }
    var contracted: [Edge] = []
    var origins: [Int] = []
    for (index, edge) in edges.enumerated() where names[edge.parent] != names[edge.child] {
      var weight = edge.weight
      if inCircle.contains(edge.child), let own = best[edge.child] { weight -= edges[own].weight }
      contracted.append(Edge(parent: names[edge.parent], child: names[edge.child], weight: weight))
      origins.append(index)
    }
    let solved = solve(nodes: next + 1, root: names[root], edges: contracted).map { origins[$0] }
    let entered = solved.first { inCircle.contains(edges[$0].child) }.map { edges[$0].child }
    return solved + circle.filter { $0 != entered }.compactMap { best[$0] }
  }

  /// The nodes of a circle among the chosen edges, if there is one.
  private static func circle(_ best: [Int?], _ edges: [Edge], root: Int) -> [Int]? {
    var visited = [Int?](repeating: nil, count: best.count)
    for start in best.indices {
      var node = start
      var path: [Int] = []
      while node != root, visited[node] == nil {
        visited[node] = start
        path.append(node)
        guard let edge = best[node] else { break }
        node = edges[edge].parent
      }
      if node != root, visited[node] == start, let first = path.firstIndex(of: node),
        best[node] != nil
      {
        return Array(path[first...])
      }
    }
    return nil
  }
}
