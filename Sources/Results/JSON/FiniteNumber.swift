/// A number that JSON can always hold: what is not finite is written as null and read as NaN.
struct FiniteNumber: Codable {
  let value: Double

  init(_ value: Double) { self.value = value }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    value = container.decodeNil() ? .nan : try container.decode(Double.self)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if value.isFinite { try container.encode(value) } else { try container.encodeNil() }
  }
}

extension KeyedEncodingContainer {
  package mutating func encodeFinite(_ value: Double, forKey key: Key) throws {
    try encode(FiniteNumber(value), forKey: key)
  }
}

extension KeyedDecodingContainer {
  package func decodeFinite(forKey key: Key) throws -> Double {
    guard contains(key) else { return .nan }
    // `decode` refuses null before the type sees it, so null is asked for first.
    return try decodeNil(forKey: key) ? .nan : decode(Double.self, forKey: key)
  }
}
