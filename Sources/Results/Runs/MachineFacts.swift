/// The machine during a run: a few facts everyone needs, and any others by name.
public struct MachineFacts: Equatable, Sendable {
  /// Processors of the machine.
  public var processors: Int
  /// Processors this program may use.
  public var usable: Int
  /// Name and release of the kernel.
  public var kernel: String
  /// Cost of reading the clock once, in nanoseconds.
  public var clockNanoseconds: Double
  /// Other facts, such as `memory` (bytes), `load` and `quota` (processors), by their JSON names.
  public var others: [String: JSONValue]

  /// The facts of a machine.
  public init(
    processors: Int, usable: Int, kernel: String, clockNanoseconds: Double,
    others: [String: JSONValue] = [:]
  ) {
    self.processors = processors
    self.usable = usable
    self.kernel = kernel
    self.clockNanoseconds = clockNanoseconds
    self.others = others
  }
}

extension MachineFacts: Codable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }

    static let processors = Key(stringValue: "processors")
    static let usable = Key(stringValue: "usable")
    static let kernel = Key(stringValue: "kernel")
    static let clock = Key(stringValue: "clock_ns")
    static let named: Set<String> = ["processors", "usable", "kernel", "clock_ns"]
  }

  /// Reads the facts; unknown ones are kept by name.
  ///
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    processors = try container.decodeCount(forKey: .processors)
    usable = try container.decodeCount(forKey: .usable)
    kernel = try container.decode(String.self, forKey: .kernel)
    clockNanoseconds = try container.decodeFinite(forKey: .clock)
    others = [:]
    for key in container.allKeys where !Key.named.contains(key.stringValue) {
      others[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
    }
  }

  /// Writes all facts side by side.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for (name, value) in others where !Key.named.contains(name) {
      try container.encode(value, forKey: Key(stringValue: name))
    }
    try container.encode(processors, forKey: .processors)
    try container.encode(usable, forKey: .usable)
    try container.encode(kernel, forKey: .kernel)
    try container.encodeFinite(clockNanoseconds, forKey: .clock)
  }
}

extension MachineFacts {
  /// The facts as JSON with sorted keys.
  ///
  /// - Throws: `JSONError.notEncodable`.
  public func json() throws(JSONError) -> String { try JSONText.encode(self) }
}
