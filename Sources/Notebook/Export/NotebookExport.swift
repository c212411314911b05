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
    var exercises: [String]?
  }

  /// What can be read of any JSON object that says which shape it has.
  private struct Header: Codable {
    var schema: Int?
    var finished: [String: [Int]]?
    var exercises: [String]?
  }

  /// All entries as one indented JSON object, raw observations included.
  ///
  /// - Parameters:
  ///   - entries: the entries in the order they were written.
  ///   - finished: the steps and exercises that are to be graded.
  /// - Returns: the text of the file.
  /// - Throws: `NotebookError.notEncodable`.
  public static func json(
    _ entries: [NotebookEntry], finished: Finished = Finished()
  ) throws(NotebookError) -> String {
    let envelope = Envelope(
      entries: entries, finished: finished.steps.isEmpty ? nil : finished.steps,
      exercises: finished.exercises.isEmpty ? nil : finished.exercises)
    return try NotebookText.encode(envelope, indented: true) + "\n"
  }

  /// The finished steps and exercises in a JSON export; none where it does not say.
  public static func finished(json: String) -> Finished {
    let header = JSONText.decode(Header.self, from: json.utf8)
    return Finished(steps: header?.finished ?? [:], exercises: header?.exercises ?? [])
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
