/// Any JSON value, for facts that this version of the program does not interpret.
public indirect enum JSONValue: Hashable, Sendable {
  /// No value.
  case null
  /// True or false.
  case flag(Bool)
  /// A finite number.
  case number(Double)
  /// Text.
  case text(String)
  /// Values in order.
  case list([JSONValue])
  /// Values by name.
  case object([String: JSONValue])
}

extension JSONValue: Codable {
  /// Reads whatever is there.
  ///
  /// - Throws: `DecodingError` when the decoder offers none of the kinds JSON has.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// Writes the value; a number that is not finite becomes null.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .number(let number) where !number.isFinite: try container.encodeNil()
    case .number(let number):
      // Whole numbers are written without exponent up to where doubles hold them exactly.
      if let whole = Int64(exactly: number), whole.magnitude < 1 << 53 {
        try container.encode(whole)
      } else {
        try container.encode(number)
      }
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }
}

extension JSONValue {
  /// The value as JSON on one line, with sorted keys.
  ///
  /// - Throws: `JSONError.notEncodable`.
  public func json() throws(JSONError) -> String { try JSONText.encode(self) }
}
