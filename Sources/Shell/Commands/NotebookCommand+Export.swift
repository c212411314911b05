internal import ArgumentParser
internal import Notebook
internal import Pages
internal import Lessons
internal import Results
internal import Wording

extension NotebookCommand {
  /// Writes the notebook into a file.
  struct Export: LabCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write the notebook to a file: .html, .md, .json, .xapi.json or .csv.",
      discussion: """
        .html is a page to read and to print, with pictures; .md the same as text; .json everything \
        that was recorded, for 'notebook merge', 'notebook compare' and 'grade'; .csv one row an \
        estimate; .xapi.json statements of the Experience API for a learning record store, about \
        the name of your account, sent nowhere. \
        The pages are written in the language of the lab.
        """)

    @Argument(help: .init("The file to write.", valueName: "file"), completion: .file())
    var file: String

    @OptionGroup var selection: EntrySelectionOptions

    func perform(in context: CommandContext) throws -> Reply {
      let file = try ExportFile(file)
      let all = try context.sitting.archive.contents().entries
      let entries = try selection.selection.entries(of: all)
      if entries.isEmpty, !all.isEmpty { throw ShellError.nothingSelected }
      try file.write(try text(entries, file.format, context.sitting))
      let count = "\(entries.count)"
      return .text(
        context.sitting.words(
          ScreenWord.exportWritten, ["count": count, "file": file.path]) + "\n")
    }

    private func text(
      _ entries: [NotebookEntry], _ format: ExportFile.Format, _ sitting: Sitting
    ) throws -> String {
      switch format {
      case .json: try NotebookExport.json(entries, finished: sitting.archive.finished)
      case .statements: try ActivityStatements(entries, actor: AccountName.current).json()
      case .csv: NotebookExport.csv(entries)
      case .markdown: NotebookReport(entries, sitting.reportSource(entries)).page.markdown
      case .html: NotebookReport(entries, sitting.reportSource(entries)).page.html
      }
    }
  }
}

extension Sitting {
  /// What a report on entries draws on besides.
  func reportSource(_ entries: [NotebookEntry]) -> ReportSource {
    ReportSource(
      lessons: lessons, progress: archive.isNew ? [] : lessonStates, card: reportCard(entries),
      explanations: explanations, words: words)
  }

  /// The claims, judged by what was run on as many processors as the newest run could use.
  private func reportCard(_ entries: [NotebookEntry]) -> ReportCard? {
    guard let usable = entries.usableProcessors, let page = try? claims() else { return nil }
    return ReportCard(
      page,
      by: ClaimEvidence(
        on: page.claims.flatMap(\.commands), entries: entries, usableProcessors: usable,
        hasInterpreter: ClaimEvidence.hasInterpreterHere))
  }
}

extension [NotebookEntry] {
  /// The processors that the newest run could use; nil where nothing was run.
  fileprivate var usableProcessors: Int? {
    for entry in reversed() {
      if case .run(let result) = entry.content { return result.machine.usable }
    }
    return nil
  }
}
