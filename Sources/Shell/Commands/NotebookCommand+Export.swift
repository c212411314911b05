internal import ArgumentParser
internal import Notebook
internal import Pages

extension NotebookCommand {
  /// Writes the notebook into a file.
  struct Export: LabCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write the notebook to a file: .html, .md, .json or .csv.",
      discussion: """
        .html is a page to read and to print, with pictures; .md the same as text; .json everything \
        that was recorded, for 'notebook merge' and 'notebook compare'; .csv one row an estimate. \
        The pages are written in the language of the lab.
        """)

    @Argument(help: .init("The file to write.", valueName: "file"), completion: .file())
    var file: String

    @OptionGroup var selection: EntrySelectionOptions

    func perform(in session: Session) throws {
      let format = try ExportFormat(of: file)
      let all = try session.archive.contents().entries
      let entries = try selection.selection.entries(of: all)
      if entries.isEmpty, !all.isEmpty { throw ShellError.nothingSelected }
      let report = NotebookReport(entries, in: session)
      let text =
        switch format {
        case .json: try NotebookExport.json(entries)
        case .csv: NotebookExport.csv(entries)
        case .markdown: report.page.markdown
        case .html: report.page.html
        }
      try FileWriting.write(HomeFolder.hidden(in: text), to: file)
      let count = entries.count
      session.output.write("\(count) entr\(count == 1 ? "y" : "ies") written to \(file)\n")
    }
  }
}

/// The kinds of files that a notebook can be written to, by the ending of the name.
enum ExportFormat {
  case html
  case markdown
  case json
  case csv

  init(of path: String) throws(ShellError) {
    switch path.lowercased() {
    case let name where name.hasSuffix(".html") || name.hasSuffix(".htm"): self = .html
    case let name where name.hasSuffix(".md"): self = .markdown
    case let name where name.hasSuffix(".json"): self = .json
    case let name where name.hasSuffix(".csv"): self = .csv
    default: throw .unknownExport(path)
    }
  }
}
