internal import Terminal

/// A recommendation, what it rests on, and how far it can be trusted.
struct Advice: Equatable {
  /// Who does the work.
  enum Workers: String, CaseIterable {
    case none
    case threads
    case threadPool = "thread-pool"
    case processes
    case processPool = "process-pool"
  }

  /// The way that data takes between workers.
  enum Channel: String, CaseIterable {
    /// Objects that all threads see, handed over by a queue or guarded by a lock.
    case shared
    case pipe, queue
    case sharedMemory = "shared-memory"
  }

  /// Why something is recommended; the raw value ends the key of the text.
  enum Reason: String, CaseIterable {
    case oneProcessor = "one-processor"
    case waitingOverlaps = "waiting-overlaps"
    case waitingDoesNotOverlap = "waiting-does-not-overlap"
    case threadsScale = "threads-scale"
    case threadsDoNotScale = "threads-do-not-scale"
    case processesScale = "processes-scale"
    case processesDoNotScale = "processes-do-not-scale"
    case threadsFaster = "threads-faster"
    case processesFaster = "processes-faster"
    case kindsAlike = "kinds-alike"
    case lockReleased = "lock-released"
    case crashContained = "crash-contained"
    case crashNotContained = "crash-not-contained"
    case taskTooShort = "task-too-short"
    case taskPays = "task-pays"
    case processesNeverPay = "processes-never-pay"
    case startingCosts = "starting-costs"
    case startingIsCheap = "starting-is-cheap"
    case memoryFaster = "memory-faster"
    case pipeFaster = "pipe-faster"
    case queueFaster = "queue-faster"
    case pipeIsEnough = "pipe-is-enough"
    case largeMessagesDearer = "large-messages-dearer"
    case packingDominates = "packing-dominates"
    case chunksPay = "chunks-pay"
  }

  /// A reason and the evidence for it; without evidence it is a fact about the machine.
  struct Argument: Equatable {
    let reason: Reason
    let evidence: Evidence?
  }

  /// How the recommendation relates to the article's rule of thumb.
  enum RuleOfThumb: String, CaseIterable {
    /// The measurement says what the rule says.
    case confirmed
    /// The measurement says otherwise, and wins.
    case overruled
    /// Nothing was measured, so that only the rule is left.
    case alone
    /// The rule does not cover this job.
    case silent
  }

  /// How sure the advice is.
  enum Sureness: String, CaseIterable {
    /// Everything that decides was measured, and nothing speaks against the runs.
    case sure
    /// What decides was measured, but something is missing or limits it.
    case fairly
    /// What decides was not measured, or not decided.
    case guess
  }

  /// What would make the advice surer.
  enum Doubt: Equatable {
    /// The measurement is missing.
    case missing(EvidenceQuestion)
    /// The run is weak.
    case weak(Evidence, Evidence.Weakness)
    /// Nobody said.
    case unsaid(JobQuestion)
  }

  var workers = Workers.none
  /// The number of workers; nil for as many as there are tasks that wait.
  var count: Int?
  var channel: Channel?
  /// Tasks in one message; nil where nothing was measured that tells.
  var chunk: Int?
  var arguments: [Argument] = []
  var rule = RuleOfThumb.silent
  var sureness = Sureness.guess
  var doubts: [Doubt] = []

  /// The commands that would fill the gaps, each once.
  var missingCommands: [String] {
    doubts.compactMap { doubt in
      switch doubt {
      case .missing(let question): question.command
      case .weak(let evidence, .inconclusive), .weak(let evidence, .old),
        .weak(let evidence, .otherMachine):
        evidence.question.command
      case .weak(_, .caveat), .unsaid: nil
      }
    }.uniqued()
  }

  /// The evidence behind the arguments, each once.
  var evidence: [Evidence] {
    arguments.compactMap(\.evidence).reduce(into: []) { found, evidence in
      if !found.contains(evidence) { found.append(evidence) }
    }
  }
}
