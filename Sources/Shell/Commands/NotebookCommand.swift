internal import ArgumentParser
internal import Notebook
internal import Terminal

/// Looks into the notebook: what was predicted and measured.
struct NotebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook", abstract: "See what was predicted and measured.",
    subcommands: [List.self, Show.self, Compare.self, Export.self], defaultSubcommand: List.self)

  /// Lists the newest entries.
  struct List: LabCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the newest entries.")

    @Option(help: .init("Entries to list at most.", valueName: "count")) var last = 20

    func perform(in session: Session) throws {
      let contents = try session.archive.contents()
      session.output.show(NotebookListScreen(contents: contents, last: last).document)
    }
  }

  /// Shows one entry; a run as it was shown when it was measured.
  struct Show: LabCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show one entry; a run with its pictures.")

    @Argument(help: .init("The number of the entry.", valueName: "number")) var number: Int

    func perform(in session: Session) throws {
      let entry = try session.archive.entry(number)
      guard case .run(let result) = entry.content else {
        return session.output.show(NotebookListScreen.document(of: [entry]))
      }
      session.output.show(
        try StoredRun(result, number: number, time: entry.time).screen(in: session))
    }
  }

  /// Compares two runs of the same experiment.
  struct Compare: LabCommand {
    static let configuration = CommandConfiguration(
      commandName: "compare", abstract: "Compare two runs: what changed beyond noise?")

    @Argument(help: .init("The earlier run.", valueName: "number")) var first: Int
    @Argument(help: .init("The later run.", valueName: "number")) var second: Int

    func perform(in session: Session) throws {
      let (before, after) = (try session.archive.run(first), try session.archive.run(second))
      guard let comparison = RunComparison(before: before, after: after) else {
        throw ShellError.differentExperiments(first, before.experiment, second, after.experiment)
      }
      session.output.show(
        ComparisonScreen(comparison: comparison, first: first, second: second).document)
    }
  }

  /// Writes the whole notebook into a file.
  struct Export: LabCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write the notebook to a .md or .json file.")

    @Argument(help: .init("The file to write.", valueName: "file"), completion: .file())
    var file: String

    func perform(in session: Session) throws {
      let entries = try session.archive.contents().entries
      let text: String
      if file.hasSuffix(".json") {
        text = try NotebookExport.json(entries)
      } else if file.hasSuffix(".md") {
        text = NotebookExport.markdown(
          entries, wording: ExportWording.english, number: ExportWording.number)
      } else {
        throw ShellError.unknownExport(file)
      }
      try FileWriting.write(text, to: file)
      session.output.write("\(entries.count) entries written to \(file)\n")
    }
  }
}
