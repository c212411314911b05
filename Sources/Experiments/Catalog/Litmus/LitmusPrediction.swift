internal import Synchronization
internal import Programs

/// Everything that can become of a program, in each memory model.
package struct LitmusPrediction: Sendable {
  /// The names of the values at an end.
  package let names: [String]
  /// The lines of the program, for telling where a thread fails.
  package let lines: [String]
  /// The number of its threads.
  package let threads: Int
  /// What each model predicts, the simplest first.
  let models: [Model]

  /// What one memory model predicts.
  struct Model: Sendable {
    let model: MemoryModel
    /// The outcomes in the order in which they were met.
    let outcomes: [LitmusOutcome]
    let isComplete: Bool
    private let known: Set<LitmusOutcome>
    /// Whether some schedule never ends.
    private let isUnlimited: Bool

    init(_ report: Report) {
      model = report.model
      isComplete = report.isComplete && !report.hasMoreOutcomes
      isUnlimited = report.schedules == .unlimited
      outcomes =
        report.outcomes.map { .ended($0.values.map(\.value)) }
        + report.faults.compactMap { LitmusOutcome($0.kind) }
      known = Set(outcomes)
    }

    /// Whether an outcome can come of a schedule.
    ///
    /// Where several threads failed, the first one to do so ended the schedule; the others went on only
    /// because nobody stopped them in time.
    func allows(_ outcome: LitmusOutcome) -> Bool {
      switch outcome {
      case .failed(let failures): failures.contains { known.contains(.failed([$0])) }
      case .endless: isUnlimited
      case .ended, .stuck: known.contains(outcome)
      }
    }
  }

  /// How far to look: what is not seen within that is not predicted.
  private static let limits = Limits(states: 2_000_000, bytes: 1 << 29, duration: .seconds(10))

  private init(_ code: Code) {
    names = code.endNames
    lines = code.program.text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.trimmed
    }
    threads = code.threadNames.count
    models = MemoryModel.allCases.map { Model(code.explored($0, limits: Self.limits)) }
  }

  /// What can become of a program; each is explored once.
  package static func of(_ program: LitmusProgram) -> LitmusPrediction {
    known.withLock { known in
      if let prediction = known[program.description] { return prediction }
      let prediction = LitmusPrediction(program.code)
      known[program.description] = prediction
      return prediction
    }
  }

  private static let known = Mutex<[String: LitmusPrediction]>([:])

  /// Whether everything that can happen was seen in each model.
  var isComplete: Bool { models.allSatisfy(\.isComplete) }

  /// What the memory of x86 processors allows.
  var buffered: Model? { models.last }

  /// Whether the store buffers of x86 processors allow an outcome.
  package func allows(_ outcome: LitmusOutcome) -> Bool { buffered?.allows(outcome) ?? false }

  /// What store buffers alone make possible.
  var beyondSequential: [LitmusOutcome] {
    guard let first = models.first, let buffered else { return [] }
    return buffered.outcomes.filter { !first.allows($0) }
  }

  /// Whether an outcome is one of those.
  func isBeyondSequential(_ outcome: LitmusOutcome) -> Bool {
    allows(outcome) && !(models.first?.allows(outcome) ?? true)
  }
}

extension LitmusOutcome {
  /// What a fault looks like at the end of a run; none for what only single states tell.
  fileprivate init?(_ fault: Fault.Kind) {
    switch fault {
    case .failure(let failure, let line): self = .failed([Failure(line: line, failure: failure)])
    case .deadlock: self = .stuck
    case .livelock: self = .endless
    case .never, .finally, .blockedForGood, .dataRace: return nil
    }
  }
}

extension Substring {
  /// The text without the spaces in front.
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
