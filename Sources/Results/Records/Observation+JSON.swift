extension Record.Observation: Codable {
  private enum CodingKeys: String, CodingKey { case quantity, condition, round, value }

  /// Reads an observation; a null value becomes NaN.
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try container.decode(String.self, forKey: .quantity),
      try container.decode(Condition.self, forKey: .condition),
      round: try container.decodeNumber(forKey: .round),
      value: try container.decodeFinite(forKey: .value))
  }

  /// Writes an observation; a value that is not finite becomes null.
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(quantity, forKey: .quantity)
    try container.encode(condition, forKey: .condition)
    try container.encode(round, forKey: .round)
    try container.encodeFinite(value, forKey: .value)
  }
}

extension Record.Event: Codable {
  private enum CodingKeys: String, CodingKey {
    case worker, name, start, end, processor, detail, condition
  }

  /// Reads an event; null times become NaN.
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      worker: try container.decodeNumber(forKey: .worker),
      name: try container.decode(String.self, forKey: .name),
      start: try container.decodeFinite(forKey: .start),
      end: try container.decodeFinite(forKey: .end),
      processor: try container.contains(.processor)
        ? container.decodeNumber(forKey: .processor) : nil,
      detail: try container.decodeIfPresent(String.self, forKey: .detail),
      condition: try container.decodeIfPresent(Condition.self, forKey: .condition) ?? .none)
  }

  /// Writes an event; times that are not finite become null.
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(worker, forKey: .worker)
    try container.encode(name, forKey: .name)
    try container.encodeFinite(start, forKey: .start)
    try container.encodeFinite(end, forKey: .end)
    try container.encodeIfPresent(processor, forKey: .processor)
    try container.encodeIfPresent(detail, forKey: .detail)
    if !condition.isEmpty { try container.encode(condition, forKey: .condition) }
  }
}
