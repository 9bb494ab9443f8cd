/// Systems of linear equations.
package enum LinearSystem {
  /// Solves a positive definite system by Gauss's elimination.
  ///
  /// - Parameter matrix: its rows, as many as `values`.
  package static func solve(_ matrix: [[Double]], _ values: [Double]) -> [Double] {
    var (matrix, values) = (matrix, values)
    let count = values.count
    for pivot in 0..<count {
      for row in (pivot + 1)..<max(count, pivot + 1) {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        for column in pivot..<count { matrix[row][column] -= factor * matrix[pivot][column] }
        values[row] -= factor * values[pivot]
      }
    }
    for pivot in (0..<count).reversed() {
      for column in (pivot + 1)..<max(count, pivot + 1) {
        values[pivot] -= matrix[pivot][column] * values[column]
      }
      values[pivot] /= matrix[pivot][pivot]
    }
    return values
  }
}
