public import Statistics

extension Estimate: Codable {
  private enum CodingKeys: String, CodingKey { case value, low, high, level, method, count }

  /// Reads an estimate; null and missing numbers become NaN.
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      value: try container.decodeFinite(forKey: .value),
      low: try container.decodeFinite(forKey: .low),
      high: try container.decodeFinite(forKey: .high),
      level: try container.decodeFinite(forKey: .level),
      method: Method(rawValue: try container.decode(String.self, forKey: .method)),
      count: try container.decodeCount(forKey: .count))
  }

  /// Writes an estimate; numbers that are not finite become null.
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeFinite(value, forKey: .value)
    try container.encodeFinite(low, forKey: .low)
    try container.encodeFinite(high, forKey: .high)
    try container.encodeFinite(level, forKey: .level)
    try container.encode(method.rawValue, forKey: .method)
    try container.encode(count, forKey: .count)
  }
}
