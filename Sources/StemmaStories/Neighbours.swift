/// Which of many vectors are worth holding against each other.
struct Neighbours {
  /// For each vector the numbers of its neighbours, sorted; each is one of theirs.
  let lists: [[Int32]]

  /// All pairs of few vectors; of many, those nearest to each that share terms which few hold.
  ///
  /// - Parameter least: the product that pairs must reach to be worth it.
  /// - Complexity: of many, O(terms · ``mostHolders``) for each vector.
  init(_ vectors: [TermVector], terms: Int, least: Double) {
    guard vectors.count > Self.mostPaired else {
      lists = vectors.indices.map { one in
        vectors.indices.filter { $0 != one }.map(Int32.init)
      }
      return
    }
    let holders = Self.holders(vectors, terms: terms)
    var lists = [[Int32]](repeating: [], count: vectors.count)
    var products = [Float](repeating: 0, count: vectors.count)
    for (one, vector) in vectors.enumerated() {
      var touched: [Int32] = []
      for (place, term) in vector.terms.enumerated() {
        for holder in holders[Int(term)] where holder.vector != one {
          if products[Int(holder.vector)] == 0 { touched.append(holder.vector) }
          products[Int(holder.vector)] += holder.weight * vector.weights[place]
        }
      }
      let near = touched.filter { Double(products[Int($0)]) >= Self.shareOfLeast * least }
        .sorted { (products[Int($1)], $0) < (products[Int($0)], $1) }
        .prefix(Self.mostNeighbours)
      for other in near {
        lists[one].append(other)
        lists[Int(other)].append(Int32(one))
      }
      for other in touched { products[Int(other)] = 0 }
    }
    self.lists = lists.map { Array(Set($0)).sorted() }
  }

  private static func holders(
    _ vectors: [TermVector], terms: Int
  ) -> [[(vector: Int32, weight: Float)]] {
    var holders = [[(vector: Int32, weight: Float)]](repeating: [], count: terms)
    for (number, vector) in vectors.enumerated() {
      for (place, term) in vector.terms.enumerated() {
        holders[Int(term)].append((Int32(number), vector.weights[place]))
      }
    }
    for term in holders.indices where holders[term].count > mostHolders { holders[term] = [] }
    return holders
  }

  /// Vectors up to this number are all held against each other.
  private static let mostPaired = 256
  /// A term of more vectors leads to no neighbours.
  private static let mostHolders = 500
  private static let mostNeighbours = 64
  /// Share of the least product that the terms which few hold must reach.
  private static let shareOfLeast = 0.5
}
