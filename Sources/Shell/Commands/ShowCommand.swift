internal import ArgumentParser
internal import Experiments
internal import Terminal
internal import Wording

/// Shows the code that runs when an experiment does: the very files, not a copy of them.
struct ShowCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the code behind an experiment, native or Python.",
    discussion: """
      Prints the very file that runs. An experiment may have several: their names are listed at \
      the end, and --file shows another one. 'show NAME --runtime python > NAME.py' makes a \
      script that runs on its own with the modules it imports (--file lab.py) beside it.
      """)

  @Argument(help: .init("The experiment.", valueName: "experiment")) var name: String
  @Option(help: "Whose code: machine code's or Python's.") var runtime: Runtime?
  @Option(help: .init("Another file of the experiment, by its name.", valueName: "name"))
  var file: String?

  func perform(in context: CommandContext) throws -> Reply {
    guard let experiment = ExperimentCatalog.experiment(named: name) else {
      let names = ExperimentCatalog.all.map { $0.name }
      throw ShellError.unknownExperiment(name, nearest: Nearest.word(to: name, among: names))
    }
    let files = try files(of: experiment)
    let names = files.map(\.name)
    guard let shown = file == nil ? files.first : files.first(where: { $0.name == file }) else {
      throw ShellError.noSource(file ?? name, files: names)
    }
    let others = names.filter { $0 != shown.name }
    guard context.sitting.isInteractive, !others.isEmpty else { return .text(shown.text) }
    let more = context.sitting.words.text(
      ScreenWord.showMore, ["files": .faint(others.joined(separator: ", "))])
    return .text(shown.text) + .document([.paragraph(more)])
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
