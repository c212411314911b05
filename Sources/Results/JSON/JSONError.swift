/// Why a value could not be written or read as JSON.
public enum JSONError: Error, Hashable, Sendable {
  /// The value has no JSON form.
  case notEncodable
  /// The text is not a result object of a known schema.
  case notAResult
}
