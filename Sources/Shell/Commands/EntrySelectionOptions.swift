internal import Lessons
internal import ArgumentParser
internal import Experiments
internal import Notebook

/// Which entries of the notebook somebody wants to see.
struct EntrySelectionOptions: ParsableArguments {
  @Option(help: .init("The newest entries only, at most this many.", valueName: "count"))
  var last: Int?

  @Option(
    help: .init(
      "Runs of this experiment and the predictions they decided; may be repeated.",
      valueName: "name"),
    completion: .list(ExperimentCatalog.names))
  var experiment: [String] = []

  @Option(help: .init("Entries of this day (UTC) and later, such as 2026-11-23.", valueName: "day"))
  var since: String?

  func validate() throws {
    if let last, last < 1 {
      throw ShellError.wrongSetting("--last", value: "\(last)", allowed: ["a number from 1"])
    }
    let known = ExperimentCatalog.names
    for name in experiment where !known.contains(name) {
      throw ShellError.unknownExperiment(name, nearest: Nearest.word(to: name, among: known))
    }
    _ = try selection
  }

  /// The wish as a value.
  var selection: EntrySelection {
    get throws(ShellError) {
      let moment = since.map(EntrySelection.seconds(ofDay:))
      if let since, moment == .some(nil) {
        throw .wrongSetting("--since", value: since, allowed: ["a day such as 2026-11-23"])
      }
      return EntrySelection(
        last: last, experiments: Set(experiment), since: moment.flatMap(\.self))
    }
  }
}
