extension KeyedEncodingContainer {
  /// A number that JSON can always hold: what is not finite is written as null and read as NaN.
  package mutating func encodeFinite(_ value: Double, forKey key: Key) throws {
    if value.isFinite { try encode(value, forKey: key) } else { try encodeNil(forKey: key) }
  }
}

extension KeyedDecodingContainer {
  /// A measured number, NaN where it is null or missing.
  /// - Throws: `DecodingError` also for what is larger than anything that is measured.
  package func decodeFinite(forKey key: Key) throws -> Double {
    guard contains(key) else { return .nan }
    // `decode` refuses null before the type sees it, so null is asked for first.
    return try decodeNil(forKey: key)
      ? .nan : measured(try decode(Double.self, forKey: key), forKey: key)
  }

  /// A measured number, nil where it is null or missing.
  /// - Throws: `DecodingError` also for what is larger than anything that is measured.
  func decodeMeasuredIfPresent(forKey key: Key) throws -> Double? {
    try decodeIfPresent(Double.self, forKey: key).map { try measured($0, forKey: key) }
  }

  /// Measured numbers, nil where they are null or missing.
  /// - Throws: `DecodingError` also for what is larger than anything that is measured.
  func decodeMeasuredListIfPresent(forKey key: Key) throws -> [Double]? {
    try decodeIfPresent([Double].self, forKey: key)?.map { try measured($0, forKey: key) }
  }

  /// The number of a round, a worker or a processor.
  /// - Throws: `DecodingError` also for what no run counts up to.
  func decodeNumber(forKey key: Key) throws -> Int {
    let number = try decode(Int.self, forKey: key)
    guard SoundNumber.numbers.contains(number) else { throw unsound(key) }
    return number
  }

  /// How many there are of something, or which one of them.
  /// - Throws: `DecodingError` also for a negative number and for one that nothing is counted up to.
  package func decodeCount(forKey key: Key) throws -> Int {
    let count = try decode(Int.self, forKey: key)
    guard SoundNumber.counts.contains(count) else { throw unsound(key) }
    return count
  }

  private func measured(_ value: Double, forKey key: Key) throws -> Double {
    guard SoundNumber.measured.contains(value) else { throw unsound(key) }
    return value
  }

  private func unsound(_ key: Key) -> DecodingError {
    .dataCorruptedError(
      forKey: key, in: self, debugDescription: "a number that nothing measured here can have")
  }
}

/// The numbers that a record can hold; whoever reads them may count and add without a trap.
private enum SoundNumber {
  /// Up to the largest number below which a `Double` tells every two integers apart, 2^53.
  static let measured = -0x1p53...0x1p53
  /// Rounds, workers and processors; a run that waits for nothing makes some ten million rounds.
  static let numbers = -1...1_000_000_000
  /// Observations behind an estimate, and entries of a notebook.
  static let counts = 0...1 << 53
}
