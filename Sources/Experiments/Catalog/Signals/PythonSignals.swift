internal import Apparatus
internal import Results
internal import Statistics
internal import Terminal
internal import Wording

/// `signals` in Python: a program with a pool is interrupted as by Ctrl-C.
struct PythonSignals: PythonMeasurement {
  let interpreters: InterpreterSelection
  let script = "signals"
  let arguments: [String] = []
  let compared = tasksAfter

  /// A program that is interrupted; the raw value is its name in conditions and in the script.
  enum Program: String, CaseIterable {
    case pool
    case poolJoin = "pool-join"
    case processExecutor = "process-executor"
    case threadExecutor = "thread-executor"

    /// The condition of all that the program did.
    var condition: Condition { Condition(.program, rawValue) }

    /// How the program waits, in words of Python.
    var code: String {
      switch self {
      case .pool: "with Pool: map"
      case .poolJoin: "Pool: map, close, join"
      case .processExecutor: "with ProcessPoolExecutor"
      case .threadExecutor: "with ThreadPoolExecutor"
      }
    }
  }

  static let tasksAfter = Quantity(
    "tasks-after", unit: .count, of: "tasks begun after the interrupt, of the 6 that were left")
  static let ended = Quantity(
    "ended", unit: .share, of: "interrupted programs that ended before the wait was over")
  static let endTime = Quantity(
    "end-time", unit: .nanoseconds, of: "from the interrupt to the end of the program")

  /// The tasks of the script that no worker has begun at the interrupt.
  private static let tasksLeft = 6.0

  /// What an interrupted program does.
  enum Reaction: String, OpenAnswerSet {
    case stops
    case finishesTasks = "finishes-tasks"
    case hangs
    case inconclusive
  }
  /// What becomes of a program in the `with` of a `multiprocessing.Pool`.
  static let pool = FindingName<Reaction>("python-interrupted-pool", decidedBy: tasksAfter, ended)
  /// What becomes of one that catches the interrupt, and then closes and joins its pool.
  static let poolJoin = FindingName<Reaction>(
    "python-interrupted-join", decidedBy: tasksAfter, ended)
  /// What becomes of a program in the `with` of a `ThreadPoolExecutor`.
  static let threads = FindingName<Reaction>(
    "python-interrupted-threads", decidedBy: tasksAfter, ended)
  /// What becomes of a program in the `with` of a `ProcessPoolExecutor`.
  static let executor = FindingName<Reaction>(
    "python-interrupted-executor", decidedBy: tasksAfter, ended)

  static let findings = [pool, poolJoin, executor, threads].map(\.declaration)

  func judgeOne(_ observations: Observations) -> Judgement {
    let figures = observations.medians([Self.tasksAfter, Self.endTime])
    let shares = Program.allCases.compactMap { observations.share(Self.ended, $0.condition) }
    guard !shares.isEmpty else { return Judgement(findings: []) }
    return Judgement(
      figures: figures + shares,
      findings: [
        reaction(Self.pool, .pool, observations), reaction(Self.poolJoin, .poolJoin, observations),
        reaction(Self.executor, .processExecutor, observations),
        reaction(Self.threads, .threadExecutor, observations),
      ])
  }

  /// A single interrupt tells, since nothing in a program that did not end will change any more.
  private func reaction(
    _ name: FindingName<Reaction>, _ program: Program, _ observations: Observations
  ) -> Finding {
    let ended = observations.valuesOfAllRounds(Self.ended, program.condition)
    let tasks = observations.valuesOfAllRounds(Self.tasksAfter, program.condition)
    let figures = [observations.share(Self.ended, program.condition)].compactMap(\.self)
    if ended.isEmpty { return name.open(.notMeasured) }
    if ended.allSatisfy({ $0 == 0 }) { return name.observed(.hangs, in: figures) }
    guard ended.allSatisfy({ $0 == 1 }) else { return name.open(.contradiction, figures) }
    if tasks.allSatisfy({ $0 < Self.tasksLeft }) { return name.observed(.stops, in: figures) }
    if tasks.allSatisfy({ $0 == Self.tasksLeft }) {
      return name.observed(.finishesTasks, in: figures)
    }
    return name.open(.contradiction, figures)
  }

  func exhibitsOne(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    var table = Table(
      title: words.text(SignalsWord.interruptTitle),
      columns: [
        .init(words.text(SignalsWord.program)),
        .init(words.text(SignalsWord.tasksAfter), .decimal),
        .init(words.text(SignalsWord.endedAfter), .decimal),
      ])
    for program in Program.allCases {
      let isEnded = judgement.estimate(Self.ended, program.condition)?.value != 0
      table.append([
        Text(program.code, .code), judgement.cell(Self.tasksAfter, program.condition),
        isEnded
          ? judgement.cell(Self.endTime, program.condition)
          : .bad(words[SignalsWord.notInTime]),
      ])
    }
    return [.table(table)]
  }
}

extension Condition.Key {
  /// Which program was interrupted.
  static let program = Self("program")
}
