internal import Lessons
internal import ArgumentParser
internal import Experiments
internal import Terminal
internal import Wording

/// Shows the code that runs when an experiment does: the very files, not a copy of them.
struct ShowCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show how an experiment measures, and its code.",
    discussion: """
      Says how the experiment measures and prints the very code that runs: first the decisive \
      function, then a line with the files it leaves out. --all prints the whole folder of the experiment and the apparatus that it times, \
      --file one file of them. 'show NAME --runtime python > NAME.py' makes a script that runs on \
      its own with the modules it imports (--file lab.py) beside it.
      """)

  @Argument(
    help: .init("The experiment.", valueName: "experiment"),
    completion: .list(ExperimentCatalog.names))
  var name: String
  @Option(help: "Whose code: machine code's or Python's.") var runtime: Runtime?
  @Option(help: .init("One file of the experiment, by its name.", valueName: "name"))
  var file: String?
  @Flag(help: "Every file of the experiment, and of the apparatus that it times.") var all = false

  func perform(in context: CommandContext) throws -> Reply {
    guard let experiment = ExperimentCatalog.experiment(named: name) else {
      let names = ExperimentCatalog.names
      throw ShellError.unknownExperiment(name, nearest: Nearest.word(to: name, among: names))
    }
    let files = try files(of: experiment)
    if let file {
      guard let shown = files.first(where: { $0.name == file }) else {
        throw ShellError.noSource(file, files: files.map(\.name))
      }
      return whole(shown, of: files, in: context)
    }
    if all { return files.map(headed).reduce(.nothing, +) }
    if runtime != .python, let excerpt = SourceFile.decisive(of: experiment) {
      let leftOut = context.sitting.words.text(
        ScreenWord.showLeftOut,
        ["file": .code(excerpt.name), "files": names(of: files, except: excerpt)])
      return method(of: experiment, in: context) + headed(excerpt)
        + .document([.paragraph(leftOut)])
    }
    guard let first = files.first else { throw ShellError.noSource(name, files: []) }
    // Redirected to a file it is to be a script that runs.
    let method = context.sitting.isInteractive ? method(of: experiment, in: context) : .nothing
    return method + whole(first, of: files, in: context)
  }

  /// How the experiment measures, in words.
  private func method(of experiment: any Experiment.Type, in context: CommandContext) -> Reply {
    let texts = HelpTexts(words: context.sitting.words)
    let discussion = texts.discussion(
      of: [experiment.name], english: experiment.declaration.discussion)
    return .document([.paragraph(Text(discussion))])
  }

  /// A file as it is, so that it can be redirected; somebody at a prompt is told of the others.
  private func whole(
    _ file: SourceFile, of files: [SourceFile], in context: CommandContext
  ) -> Reply {
    let source = Reply.source(file.text, language: file.language)
    guard context.sitting.isInteractive, files.count > 1 else { return source }
    let more = context.sitting.words.text(
      ScreenWord.showMore, ["files": names(of: files, except: file)])
    return source + .document([.paragraph(more)])
  }

  /// Code below the name of its file, with an empty line after it.
  private func headed(_ file: SourceFile) -> Reply {
    .document([.heading(level: 2, Text(file.name))])
      + .source(file.text + "\n", language: file.language)
  }

  private func names(of files: [SourceFile], except shown: SourceFile) -> Text {
    .faint(files.map(\.name).filter { $0 != shown.name }.joined(separator: ", "))
  }

  /// The files by the runtime asked for; an experiment that only Python measures shows those.
  private func files(of experiment: any Experiment.Type) throws(ShellError) -> [SourceFile] {
    let python = SourceFile.files(of: experiment, by: .python)
    let isPythonAlone = experiment is any PythonMeasurement.Type
    switch runtime ?? (isPythonAlone ? .python : .native) {
    case .python:
      if python.isEmpty { throw .noPython(experiment.name, with: Self.withPython) }
      return python
    case .native:
      if isPythonAlone { throw .noNative(experiment.name) }
      return SourceFile.files(of: experiment, by: .native)
    }
  }

  private static var withPython: [String] {
    ExperimentCatalog.all.filter { !SourceFile.files(of: $0, by: .python).isEmpty }.map { $0.name }
  }
}
