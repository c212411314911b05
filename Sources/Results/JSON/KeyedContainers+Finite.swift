extension KeyedEncodingContainer {
  /// A number that JSON can always hold: what is not finite is written as null and read as NaN.
  package mutating func encodeFinite(_ value: Double, forKey key: Key) throws {
    if value.isFinite { try encode(value, forKey: key) } else { try encodeNil(forKey: key) }
  }
}

extension KeyedDecodingContainer {
  package func decodeFinite(forKey key: Key) throws -> Double {
    guard contains(key) else { return .nan }
    // `decode` refuses null before the type sees it, so null is asked for first.
    return try decodeNil(forKey: key) ? .nan : decode(Double.self, forKey: key)
  }
}
