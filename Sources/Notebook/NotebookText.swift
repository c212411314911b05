internal import Results

/// JSON of the notebook's own files.
enum NotebookText {
  /// The value as JSON with sorted keys, compact on one line or indented.
  static func encode(
    _ value: some Encodable, indented: Bool = false
  ) throws(NotebookError) -> String {
    do {
      return try JSONText.encode(value, indented: indented)
    } catch {
      throw .notEncodable
    }
  }
}
