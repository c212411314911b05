public import Results
internal import Terminal
/// The notebooks of several people, or of one person on several machines, side by side.
public struct Gathering: Equatable, Sendable {
  /// One person's notebook.
  public struct Participant: Equatable, Sendable {
    /// What the person is called here.
    public let name: String
    /// The entries in the order they were written.
    public let entries: [NotebookEntry]
    /// The steps and exercises that the person has finished.
    public let finished: Finished

    /// A notebook with the name it goes by.
    public init(name: String, entries: [NotebookEntry], finished: Finished = Finished()) {
      self.name = name
      self.entries = entries
      self.finished = finished
    }
  }

  /// A person with the machine of their newest run.
  public struct Person: Equatable, Sendable, Encodable {
    /// What the person is called here.
    public let name: String
    /// Runs of experiments.
    public let runs: Int
    /// Predictions made before a run.
    public let predictions: Int
    /// The machine of the newest run; nil where nothing was run.
    public let machine: MachineFacts?
  }

  /// The people in the order they were given.
  public let people: [Person]
  /// What was measured, in the order in which somebody first did.
  public let subjects: [SubjectSpread]
  /// What was asked, in the order in which somebody first answered.
  public let questions: [QuestionSpread]

  /// Lays notebooks side by side: of every plan the newest finished run of each person, of every
  /// question each person's first answer, which shows what was believed before.
  public init(_ participants: [Participant], usual: UsualOptions) {
    people = participants.map(Person.init)
    let histories = participants.map {
      (name: $0.name, history: RunHistory($0.entries, usual: usual))
    }
    let plans = participants.flatMap { participant in
      participant.entries.compactMap { entry -> Inquiry? in
        if case .run(let result) = entry.content { usual.inquiry(of: result.plan) } else { nil }
      }
    }
    subjects = plans.uniqued().compactMap { plan in
      let runs = histories.compactMap { name, history -> SubjectSpread.PersonRun? in
        let subject = history.subjects.values.joined().first { $0.plan == plan }
        guard let run = subject?.best, run.result.outcome == .finished else { return nil }
        return .init(person: name, result: run.result)
      }
      return SubjectSpread(plan: plan, runs: runs)
    }
    questions = QuestionSpread.all(participants)
  }
}

extension Gathering.Person {
  fileprivate init(_ participant: Gathering.Participant) {
    name = participant.name
    var (runs, predictions) = (0, 0)
    var machine: MachineFacts?
    for entry in participant.entries {
      switch entry.content {
      case .run(let result):
        runs += 1
        machine = result.machine
      case .prediction, .numberPrediction: predictions += 1
      case .outcome, .numberOutcome, .recall, .schedule, .unknown: break
      }
    }
    self.runs = runs
    self.predictions = predictions
    self.machine = machine
  }
}
