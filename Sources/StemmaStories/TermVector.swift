/// Terms by their numbers in a ``Vocabulary``, sorted, each with its weight.
struct TermVector: Sendable {
  var terms: [Int32] = []
  var weights: [Float] = []

  /// Weights of the terms times a factor of each, as a vector of unit length.
  func weighted(by factor: (Int32) -> Float) -> TermVector {
    var result = TermVector(terms: terms, weights: weights)
    var square: Float = 0
    for place in terms.indices {
      result.weights[place] *= factor(terms[place])
      square += result.weights[place] * result.weights[place]
    }
    guard square > 0 else { return TermVector() }
    let scale = 1 / square.squareRoot()
    for place in terms.indices { result.weights[place] *= scale }
    return result
  }

  /// The sum of two vectors.
  static func + (one: TermVector, other: TermVector) -> TermVector {
    var sum = TermVector()
    sum.terms.reserveCapacity(one.terms.count + other.terms.count)
    sum.weights.reserveCapacity(one.terms.count + other.terms.count)
    var left = 0
    var right = 0
    while left < one.terms.count || right < other.terms.count {
      let first = left < one.terms.count ? one.terms[left] : .max
      let second = right < other.terms.count ? other.terms[right] : .max
      sum.terms.append(min(first, second))
      sum.weights.append(
        (first <= second ? one.weights[left] : 0) + (second <= first ? other.weights[right] : 0))
      if first <= second { left += 1 }
      if second <= first { right += 1 }
    }
    return sum
  }
}

/// The weights of one vector by term, for products with many others.
struct SpreadVector {
  private var weights: [Float]

  /// - Parameter count: terms in the vocabulary.
  init(count: Int) {
    weights = [Float](repeating: 0, count: count)
  }

  /// Holds a vector; nothing else is held.
  mutating func hold(_ vector: TermVector) {
    for (place, term) in vector.terms.enumerated() { weights[Int(term)] = vector.weights[place] }
  }

  /// Lets go of the vector that is held.
  mutating func release(_ vector: TermVector) {
    for term in vector.terms { weights[Int(term)] = 0 }
  }

  /// The product of the vector held with another.
  func product(with other: TermVector) -> Double {
    var sum: Float = 0
    for place in other.terms.indices {
      sum += weights[Int(other.terms[place])] * other.weights[place]
    }
    return Double(sum)
  }
}
