/// The notebook as one text to keep or to hand in.
public enum NotebookExport {
  /// The shape of the JSON export.
  struct Envelope: Codable {
    var schema = 1
    var entries: [NotebookEntry]
  }

  /// All entries as one indented JSON object, raw observations included.
  ///
  /// - Throws: `NotebookError.notEncodable`.
  public static func json(_ entries: [NotebookEntry]) throws(NotebookError) -> String {
    try JSONText.encode(Envelope(entries: entries), indented: true) + "\n"
  }

  /// The entries of a JSON export.
  ///
  /// - Throws: `NotebookError.notAResult` when the text is something else.
  public static func entries(json: String) throws(NotebookError) -> [NotebookEntry] {
    guard let envelope = JSONText.decode(Envelope.self, from: json.utf8) else {
      throw .notAResult
    }
    return envelope.entries
  }
}
