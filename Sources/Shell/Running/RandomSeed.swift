/// A seed for a run whose seed nobody chose: small enough to be typed again.
enum RandomSeed {
  /// A number from 1 to 99,999 that differs from run to run.
  static func fresh() -> UInt64 {
    var generator = SystemRandomNumberGenerator()
    return UInt64.random(in: 1...99_999, using: &generator)
  }
}
