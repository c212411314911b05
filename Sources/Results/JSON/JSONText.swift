import FoundationEssentials

/// JSON in and out, always with the same bytes for the same value.
package enum JSONText {
  /// Compact on one line, or indented; keys are sorted and slashes stand as they are.
  package static func encode(
    _ value: some Encodable, indented: Bool = false
  ) throws(JSONError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if indented { encoder.outputFormatting.insert(.prettyPrinted) }
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      throw .notEncodable
    }
  }

  /// Nil when the bytes are not JSON of this shape.
  package static func decode<Value: Decodable>(_ type: Value.Type, from bytes: some Sequence<UInt8>)
    -> Value?
  {
    try? JSONDecoder().decode(type, from: Data(bytes))
  }
}
