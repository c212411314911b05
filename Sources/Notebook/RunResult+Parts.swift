extension RunResult {
  /// How a run ended; a later version may know more ways than this one.
  public struct Outcome: RawRepresentable, Hashable, Sendable, Codable {
    /// The word in the result object.
    public let rawValue: String

    /// The outcome of a word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The worker said that it was done.
    public static let finished = Outcome(rawValue: "finished")
    /// The learner stopped it.
    public static let interrupted = Outcome(rawValue: "interrupted")
    /// It took longer than it was allowed to.
    public static let timedOut = Outcome(rawValue: "timed-out")
    /// A signal ended it.
    public static let killed = Outcome(rawValue: "killed")
    /// It used more of something than it was allowed to.
    public static let overLimit = Outcome(rawValue: "over-limit")
    /// It ended by itself without success.
    public static let failed = Outcome(rawValue: "failed")
    /// It wrote something that is no record.
    public static let brokenProtocol = Outcome(rawValue: "broken-protocol")
  }

  /// One measured quantity under one condition.
  public struct Quantity: Equatable, Sendable, Codable {
    /// Its name.
    public var name: String
    /// What distinguishes it from the same quantity measured otherwise; may be empty.
    public var condition: String
    /// The unit, such as `ns`, `B` or `1`.
    public var unit: String
    /// What the observations say.
    public var estimate: Estimate

    /// A measured quantity.
    public init(name: String, condition: String, unit: String, estimate: Estimate) {
      self.name = name
      self.condition = condition
      self.unit = unit
      self.estimate = estimate
    }
  }

  /// A value with its uncertainty, in the unit of its quantity; NaN where nothing is known.
  public struct Estimate: Equatable, Sendable {
    /// The best single number.
    public var value: Double
    /// Lower end of the interval.
    public var low: Double
    /// Upper end of the interval.
    public var high: Double
    /// Confidence level of the interval, between 0 and 1.
    public var level: Double
    /// How value and interval were computed, such as `median`.
    public var method: String
    /// Number of observations.
    public var count: Int

    /// An estimate.
    public init(
      value: Double, low: Double, high: Double, level: Double, method: String, count: Int
    ) {
      self.value = value
      self.low = low
      self.high = high
      self.level = level
      self.method = method
      self.count = count
    }
  }

  /// What the run shows, in one word.
  public struct Finding: Equatable, Sendable, Codable {
    /// Its name.
    public var name: String
    /// One of its declared values.
    public var value: String
    /// The quantities that decided it.
    public var decidedBy: [String]

    enum CodingKeys: String, CodingKey {
      case name, value
      case decidedBy = "decided_by"
    }

    /// A finding.
    public init(name: String, value: String, decidedBy: [String]) {
      self.name = name
      self.value = value
      self.decidedBy = decidedBy
    }
  }

  /// Something that limits what the run can show.
  public struct Caveat: Equatable, Sendable, Codable {
    /// Its name.
    public var name: String
    /// What it means and what to do about it.
    public var text: String

    /// A caveat.
    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }
}

extension RunResult.Estimate: Codable {
  enum CodingKeys: String, CodingKey { case value, low, high, level, method, count }

  /// Reads an estimate; null and missing numbers become NaN.
  ///
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    value = try container.decodeFinite(forKey: .value)
    low = try container.decodeFinite(forKey: .low)
    high = try container.decodeFinite(forKey: .high)
    level = try container.decodeFinite(forKey: .level)
    method = try container.decode(String.self, forKey: .method)
    count = try container.decode(Int.self, forKey: .count)
  }

  /// Writes an estimate; numbers that are not finite become null.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeFinite(value, forKey: .value)
    try container.encodeFinite(low, forKey: .low)
    try container.encodeFinite(high, forKey: .high)
    try container.encodeFinite(level, forKey: .level)
    try container.encode(method, forKey: .method)
    try container.encode(count, forKey: .count)
  }
}
