import Glibc

/// Likelihoods and the logarithms of their odds.
package enum Logistic {
  /// From 0 to 1, of the logarithm of the odds.
  package static func likelihood(_ odds: Float) -> Float { 1 / (1 + expf(-odds)) }

  static func odds(_ likelihood: Float) -> Float {
    logf(likelihood / (1 - likelihood + 1e-6) + 1e-12)
  }
}
