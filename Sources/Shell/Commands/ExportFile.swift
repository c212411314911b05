/// A file that somebody wants written to be kept or given to others.
struct ExportFile {
  /// The kinds of files that a notebook can be written to, by the ending of the name.
  enum Format {
    case html
    case markdown
    case json
    case csv
    case statements
  }

  let path: String
  let format: Format

  init(_ path: String) throws(ShellError) {
    self.path = path
    switch path.lowercased() {
    case let name where name.hasSuffix(".html") || name.hasSuffix(".htm"): format = .html
    case let name where name.hasSuffix(".md"): format = .markdown
    case let name where name.hasSuffix(".xapi.json"): format = .statements
    case let name where name.hasSuffix(".json"): format = .json
    case let name where name.hasSuffix(".csv"): format = .csv
    default: throw .unknownExport(path)
    }
  }

  /// Writes the text whole, or not at all.
  ///
  /// The home folder, whose name is often that of its owner, is written as `~`.
  func write(_ text: String) throws(ShellError) {
    try TextFile.write(HomeFolder.hidden(in: text), to: path)
  }
}
