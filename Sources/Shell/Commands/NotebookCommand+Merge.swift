internal import Results
internal import ArgumentParser
internal import Experiments
internal import Notebook
internal import Pages
internal import Wording

extension NotebookCommand {
  /// Lays the exported notebooks of several people side by side.
  struct Merge: LabCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge", abstract: "Lay several people's .json exports side by side.",
      discussion: """
        Shows of each command how far the results of different people, or machines, spread, and of \
        each question how many were right and what the others believed.
        """)

    @Argument(
      help: .init("Files that 'notebook export NAME.json' wrote.", valueName: "file"),
      completion: .file(extensions: ["json"]))
    var files: [String]

    @OptionGroup var people: PeopleOptions

    @Option(
      help: .init("Write a file instead: .html, .md, .json or .csv.", valueName: "file"),
      completion: .file())
    var output: String?

    @Flag(help: "Print one JSON object and nothing else.") var json = false

    func perform(in context: CommandContext) throws -> Reply {
      let file = try output.map { path throws(ShellError) in try ExportFile(path) }
      let gathering = try people.gathering(files)
      let sitting = context.sitting
      let report = GatheringReport(
        gathering: gathering, lessons: sitting.lessons, words: sitting.words)
      guard let file else {
        return json ? .text(try gathering.json() + "\n") : .document(report.page.document)
      }
      let text =
        switch file.format {
        case .json: try gathering.json(indented: true) + "\n"
        case .csv: gathering.csv
        case .statements: throw ShellError.unknownExport(file.path)
        case .markdown: report.page.markdown
        case .html: report.page.html
        }
      try file.write(text)
      let count = "\(gathering.people.count)"
      return .text(
        sitting.words(ScreenWord.mergeWritten, ["count": count, "file": file.path]) + "\n")
    }

    func validate() throws {
      if json, output != nil { throw ShellError.excludes("--json", other: "--output") }
      try people.check(files)
    }
  }

  /// Compares two runs of the notebook, or the notebooks of several people.
  struct Compare: LabCommand {
    static let configuration = CommandConfiguration(
      commandName: "compare",
      abstract: "Compare two runs by number, or several people's .json exports.",
      discussion: """
        Of two runs: what changed beyond noise? Of exports: the figures of all people, or machines, \
        in columns, for every command that more than one of them ran.
        """)

    @Argument(
      help: .init(
        "Two numbers of runs ('last' for the last one), or files that 'notebook export NAME.json' wrote.",
        valueName: "number-or-file"),
      completion: .file(extensions: ["json"]))
    var compared: [String]

    @OptionGroup var people: PeopleOptions

    @Flag(help: "Print one JSON object and nothing else; for exports.") var json = false

    func perform(in context: CommandContext) throws -> Reply {
      let runs = compared.compactMap(EntryReference.init(argument:))
      guard runs.isEmpty else {
        let archive = context.sitting.archive
        return try compare(
          try archive.run(at: runs[0]), try archive.run(at: runs[1]), context.sitting.words)
      }
      let gathering = try people.gathering(compared)
      if json { return .text(try gathering.json() + "\n") }
      return .document(
        GatheringComparison(gathering: gathering, words: context.sitting.words).document)
    }

    func validate() throws {
      let runs = compared.compactMap(EntryReference.init(argument:))
      if runs.isEmpty { return try people.check(compared) }
      if runs.count < compared.count { throw ShellError.mixedComparison(compared) }
      if runs.count != 2 { throw ShellError.wrongRunCount(runs.count) }
      if json { throw ShellError.excludes("--json", other: "two numbers") }
      if !people.name.isEmpty { throw ShellError.excludes("--name", other: "two numbers") }
    }

    private func compare(
      _ first: StoredRun, _ second: StoredRun, _ words: Wording
    ) throws(ShellError) -> Reply {
      let usual = ExperimentCatalog.usualOptions.options(of: first.result.experiment)
      guard
        let comparison = RunComparison(before: first.result, after: second.result, usual: usual)
      else {
        throw .differentExperiments(
          first.number, first.result.experiment, second.number, second.result.experiment)
      }
      return .document(
        ComparisonScreen(
          comparison: comparison, first: first.number, second: second.number, words: words
        ).document)
    }
  }
}
