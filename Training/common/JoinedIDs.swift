/// Ids that belong together, by the pairs that join them.
package struct JoinedIDs {
  private var parents: [String: String] = [:]

  package init() {}

  /// The least id of the group that one is in.
  package func least(of id: String) -> String {
    var id = id
    while let parent = parents[id] { id = parent }
    return id
  }

  package mutating func join(_ one: String, _ other: String) {
    let (one, other) = (least(of: one), least(of: other))
    if one != other { parents[max(one, other)] = min(one, other) }
  }
}
