internal import Experiments
internal import Lessons
internal import Notebook

/// What the notebook's newest runs say about the findings that claims hang on.
///
/// A run counts where it ended by itself, asked exactly what the command of a claim asks, and had
/// as many processors as there are now.
struct ClaimEvidence {
  /// The newest run of each subject.
  private var runs: [String: NotebookEntry] = [:]
  /// The subjects of which a run was begun and not finished.
  private var unfinished: Set<String> = []
  private let usableProcessors: Int
  private let hasInterpreter: Bool

  /// The evidence in the entries of a notebook, the oldest first.
  /// - Parameters:
  ///   - entries: the notebook.
  ///   - usableProcessors: how many processors a run must have had to count.
  ///   - hasInterpreter: whether Python answers on this machine.
  init(entries: [NotebookEntry], usableProcessors: Int, hasInterpreter: Bool) {
    self.usableProcessors = usableProcessors
    self.hasInterpreter = hasInterpreter
    for entry in entries { add(entry) }
  }

  /// Whether Python answers on this machine.
  static var hasInterpreterHere: Bool {
    (try? InterpreterSearch.interpreters(.usual)) != nil
  }

  /// Takes in an entry that is newer than all before.
  mutating func add(_ entry: NotebookEntry) {
    guard case .run(let result) = entry.content, result.machine.usable == usableProcessors else {
      return
    }
    guard let subject = PlanSubject.of(result.plan) else { return }
    if result.outcome == .finished {
      runs[subject] = entry
    } else {
      unfinished.insert(subject)
    }
  }

  /// The run that measured what a command line asks; nil where none did.
  func run(of line: String) -> NotebookEntry? {
    PlanSubject.of(line).flatMap { runs[$0] }
  }

  /// The state of each finding that a command line's experiment declares.
  func findings(of line: String) -> [String: FindingState] {
    guard let experiment = PlanSubject.experiment(of: line) else { return [:] }
    let measured = run(of: line)?.findingValues
    let gap = measured == nil ? gapWithoutRun(line, of: experiment) : gapInRun
    return Dictionary(
      uniqueKeysWithValues: type(of: experiment).declaration.findings.map { finding in
        let value = measured?[finding.name]
        return (finding.name, value.map { .value($0) } ?? .gap(gap))
      })
  }

  /// What native code finds is in every run that ended by itself; what is missing is Python's part.
  private var gapInRun: FindingState.Gap { hasInterpreter ? .undecided : .noInterpreter }

  private func gapWithoutRun(_ line: String, of experiment: any Experiment) -> FindingState.Gap {
    // To ask the experiment is to ask every interpreter, so it is left out where one is known.
    if !hasInterpreter, (try? experiment.measurement.prepare()) == nil { return .noInterpreter }
    return PlanSubject.of(line).map(unfinished.contains) == true ? .unfinished : .notMeasured
  }
}

extension NotebookEntry {
  /// The values of a run's findings; nil where the entry is no run.
  var findingValues: [String: String]? {
    if case .run(let result) = content { result.findingValues } else { nil }
  }
}
