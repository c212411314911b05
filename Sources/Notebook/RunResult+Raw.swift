extension RunResult {
  /// One raw observation.
  public struct Observation: Equatable, Sendable {
    /// The quantity's name.
    public var quantity: String
    /// The condition it was observed under; may be empty.
    public var condition: String
    /// The 0-based round.
    public var round: Int
    /// The value in the unit of the quantity.
    public var value: Double

    /// An observation.
    public init(quantity: String, condition: String, round: Int, value: Double) {
      self.quantity = quantity
      self.condition = condition
      self.round = round
      self.value = value
    }
  }

  /// Something that happened to a worker, for timelines.
  public struct Event: Equatable, Sendable {
    /// The worker's number.
    public var worker: Int
    /// What happened.
    public var name: String
    /// Nanoseconds since the run started.
    public var start: Double
    /// Nanoseconds since the run started; equal to the start for a moment.
    public var end: Double
    /// The processor it ran on, where known.
    public var processor: Int?
    /// More about it.
    public var detail: String?
    /// What was varied, such as `kind=thread`, where anything was.
    public var condition: String?

    /// An event.
    public init(
      worker: Int, name: String, start: Double, end: Double, processor: Int? = nil,
      detail: String? = nil, condition: String? = nil
    ) {
      self.worker = worker
      self.name = name
      self.start = start
      self.end = end
      self.processor = processor
      self.detail = detail
      self.condition = condition
    }
  }

  /// A fact beside the measurements.
  public struct Note: Equatable, Sendable, Codable {
    /// The name of the fact.
    public var name: String
    /// Its number, in the unit its name stands for.
    public var value: Double?
    /// Its text.
    public var text: String?

    /// A fact; a number that is not finite is left out.
    public init(name: String, value: Double? = nil, text: String? = nil) {
      self.name = name
      self.value = value.flatMap { $0.isFinite ? $0 : nil }
      self.text = text
    }
  }
}

extension RunResult.Observation: Codable {
  enum CodingKeys: String, CodingKey { case quantity, condition, round, value }

  /// Reads an observation; a null value becomes NaN.
  ///
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    quantity = try container.decode(String.self, forKey: .quantity)
    condition = try container.decode(String.self, forKey: .condition)
    round = try container.decode(Int.self, forKey: .round)
    value = try container.decodeFinite(forKey: .value)
  }

  /// Writes an observation; a value that is not finite becomes null.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(quantity, forKey: .quantity)
    try container.encode(condition, forKey: .condition)
    try container.encode(round, forKey: .round)
    try container.encodeFinite(value, forKey: .value)
  }
}

extension RunResult.Event: Codable {
  enum CodingKeys: String, CodingKey { case worker, name, start, end, processor, detail, condition }

  /// Reads an event; null times become NaN.
  ///
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    worker = try container.decode(Int.self, forKey: .worker)
    name = try container.decode(String.self, forKey: .name)
    start = try container.decodeFinite(forKey: .start)
    end = try container.decodeFinite(forKey: .end)
    processor = try container.decodeIfPresent(Int.self, forKey: .processor)
    detail = try container.decodeIfPresent(String.self, forKey: .detail)
    condition = try container.decodeIfPresent(String.self, forKey: .condition)
  }

  /// Writes an event; times that are not finite become null.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(worker, forKey: .worker)
    try container.encode(name, forKey: .name)
    try container.encodeFinite(start, forKey: .start)
    try container.encodeFinite(end, forKey: .end)
    try container.encodeIfPresent(processor, forKey: .processor)
    try container.encodeIfPresent(detail, forKey: .detail)
    try container.encodeIfPresent(condition, forKey: .condition)
  }
}
