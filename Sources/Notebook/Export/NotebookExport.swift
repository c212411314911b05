internal import Results
/// The notebook as one file to keep, to hand in, or to lay beside those of others.
public enum NotebookExport {
  /// The version of the shape of the JSON export; a new version only adds keys.
  public static let currentSchema = 1

  /// The shape of the JSON export.
  private struct Envelope: Codable {
    var schema = NotebookExport.currentSchema
    var entries: [NotebookEntry]
    var finished: [String: [Int]]?
  }

  /// What can be read of any JSON object that says which shape it has.
  private struct Header: Codable {
    var schema: Int?
    var finished: [String: [Int]]?
  }

  /// All entries as one indented JSON object, raw observations included.
  ///
  /// - Parameters:
  ///   - entries: the entries in the order they were written.
  ///   - finished: the finished steps of each lesson, from 1, where they are to be graded.
  /// - Returns: the text of the file.
  /// - Throws: `NotebookError.notEncodable`.
  public static func json(
    _ entries: [NotebookEntry], finished: [String: [Int]] = [:]
  ) throws(NotebookError) -> String {
    let envelope = Envelope(entries: entries, finished: finished.isEmpty ? nil : finished)
    return try NotebookText.encode(envelope, indented: true) + "\n"
  }

  /// The finished steps of each lesson in a JSON export; none where it does not say.
  public static func finishedSteps(json: String) -> [String: [Int]] {
    JSONText.decode(Header.self, from: json.utf8)?.finished ?? [:]
  }

  /// The entries of a JSON export.
  ///
  /// - Throws: `NotebookError.emptyExport`, `.newerExport` or `.notAnExport`.
  public static func entries(json: String) throws(NotebookError) -> [NotebookEntry] {
    if json.allSatisfy(\.isWhitespace) { throw .emptyExport }
    guard let header = JSONText.decode(Header.self, from: json.utf8) else { throw .notAnExport }
    if let schema = header.schema, schema > currentSchema {
      throw .newerExport(schema: schema, known: currentSchema)
    }
    guard let envelope = JSONText.decode(Envelope.self, from: json.utf8) else {
      throw .notAnExport
    }
    if envelope.entries.isEmpty { throw .emptyExport }
    return envelope.entries
  }
}
