internal import Apparatus
internal import Results
internal import Experiments
internal import Lessons
internal import Notebook

/// What the notebook's newest runs say about the findings that claims hang on.
///
/// A run counts where it ended by itself, asked exactly what the command of a claim asks, and had
/// as many processors as there are now.
struct ClaimEvidence {
  /// What a command line of a claim asks.
  private struct Question {
    let subject: Inquiry
    let experiment: any Experiment
  }

  /// What each command line asks; parsing a line takes longer than all the rest.
  private let questions: [String: Question]
  /// The newest run of each subject that decided as much as any before.
  private var runs: [Inquiry: NotebookEntry] = [:]
  /// The subjects of which a run was begun and not finished.
  private var unfinished: Set<Inquiry> = []
  private let usableProcessors: Int
  private let hasInterpreter: Bool

  /// The evidence in the entries of a notebook, the oldest first.
  /// - Parameters:
  ///   - commands: the command lines of the claims.
  ///   - entries: the notebook.
  ///   - usableProcessors: how many processors a run must have had to count.
  ///   - hasInterpreter: whether Python answers on this machine.
  init(
    on commands: [String], entries: [NotebookEntry], usableProcessors: Int, hasInterpreter: Bool
  ) {
    questions = Dictionary(
      Set(commands).compactMap { line in
        ExperimentCatalog.invocation(ofLine: line).map {
          let plan = $0.plan(freshSeed: 1)
          return (
            line,
            Question(
              subject: ExperimentCatalog.usualOptions.inquiry(of: plan), experiment: $0.subject)
          )
        }
      }
    ) { former, _ in former }
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
    guard case .run(let result) = entry.content, result.machine.usable == usableProcessors
    else { return }
    let subject = ExperimentCatalog.usualOptions.inquiry(of: result.plan)
    if result.outcome == .finished {
      // A run that could tell less does not take back what an earlier one told.
      if entry.decidedCount >= runs[subject]?.decidedCount ?? 0 { runs[subject] = entry }
    } else {
      unfinished.insert(subject)
    }
  }

  /// What a command line asks, the same for lines that ask the same; nil where it asks nothing.
  func subject(of line: String) -> Inquiry? { questions[line]?.subject }

  /// The run that measured what a command line asks; nil where none did.
  func run(of line: String) -> NotebookEntry? { subject(of: line).flatMap { runs[$0] } }

  /// The state of each finding that a command line's experiment declares.
  func findings(of line: String) -> [String: FindingState] {
    guard let question = questions[line] else { return [:] }
    let measured = runs[question.subject]?.findingValues
    let gap = measured == nil ? gapWithoutRun(question) : gapInRun
    return Dictionary(
      uniqueKeysWithValues: type(of: question.experiment).declaration.findings.map { finding in
        let value = measured?[finding.name]
        return (finding.name, value.map { .value($0) } ?? .gap(gap))
      })
  }

  /// What native code finds is in every run that ended by itself; what is missing is Python's part.
  private var gapInRun: FindingState.Gap { hasInterpreter ? .undecided : .noInterpreter }

  private func gapWithoutRun(_ question: Question) -> FindingState.Gap {
    // To ask the experiment is to ask every interpreter, so it is left out where one is known.
    if !hasInterpreter, (try? question.experiment.measurement.prepare()) == nil {
      return .noInterpreter
    }
    return unfinished.contains(question.subject) ? .unfinished : .notMeasured
  }
}

extension NotebookEntry {
  /// The values of a run's findings; nil where the entry is no run.
  var findingValues: [String: String]? {
    if case .run(let result) = content { result.findingValues } else { nil }
  }

  /// How many findings its run decided.
  fileprivate var decidedCount: Int {
    (findingValues ?? [:]).values.count { $0 != Grade.inconclusiveValue }
  }
}
