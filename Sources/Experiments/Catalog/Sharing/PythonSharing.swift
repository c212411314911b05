internal import Apparatus
internal import Results
internal import Terminal
internal import Wording

/// `sharing` in Python: what a thread, a forked process and a spawned process leave to be seen.
struct PythonSharing: PythonMeasurement {
  let value: Int
  let interpreters: InterpreterSelection
  let script = "sharing"
  var arguments: [String] { ["--value", "\(value)"] }
  let compared = Sharing.seen

  /// A thing that the script lets a worker write.
  enum Thing: String, CaseIterable {
    case globalVariable = "global-variable"
    case attribute
    case list
    case environment
    case workingDirectory = "working-directory"
    case fileOffset = "file-offset"
    case value
    case sharedMemory = "shared-memory"

    /// Whether a process and its creator have it in common, however the process was started.
    var isShared: Bool { [.fileOffset, .value, .sharedMemory].contains(self) }

    /// The thing as a row of a table names it.
    var word: SharingWord {
      switch self {
      case .globalVariable: .globalVariable
      case .attribute: .attribute
      case .list: .list
      case .environment: .pythonEnvironment
      case .workingDirectory: .workingDirectory
      case .fileOffset: .fileOffset
      case .value: .value
      case .sharedMemory: .sharedMemory
      }
    }
  }

  /// What a creator in Python sees of what its thread wrote.
  static let threadsSee = FindingName<Answers.ThreadSight>(
    "python-threads-see", decidedBy: Sharing.seen)
  /// What a creator in Python sees of what its processes wrote.
  static let processesSee = FindingName<Answers.ProcessSight>(
    "python-processes-see", decidedBy: Sharing.seen)

  static let findings = [threadsSee.declaration, processesSee.declaration]

  private static let table = SharingTable(
    kinds: [
      .init(name: "thread"), .init(name: "fork"),
      // An open file is no value that could be written down and read by another interpreter.
      .init(name: "spawn", outOfReach: [Thing.fileOffset.rawValue]),
    ],
    things: Thing.allCases.map { .init(name: $0.rawValue, word: $0.word) })

  func judgeOne(_ observations: Observations) -> Judgement {
    let figures = Self.table.figures(observations)
    let findings = [
      sight(of: "thread", figures).map {
        Self.threadsSee.observed($0.ofThreads, in: $0.figures)
      },
      processesSee(figures),
    ]
    return Judgement(figures: figures, findings: findings.compactMap(\.self))
  }

  private func sight(of kind: String, _ figures: [Figure]) -> SharingTable.Sight? {
    let shared = Set(Thing.allCases.filter(\.isShared).map(\.rawValue))
    return Self.table.sight(of: kind, shared: shared, in: figures)
  }

  /// What both kinds of process have in common; nil before one of them was measured.
  private func processesSee(_ figures: [Figure]) -> Finding? {
    let sights = ["fork", "spawn"].compactMap { sight(of: $0, figures) }
    guard let first = sights.first else { return nil }
    let isCommon = sights.allSatisfy { $0.answer == first.answer }
    return Self.processesSee.observed(
      isCommon ? first.answer : .something, in: sights.flatMap(\.figures))
  }

  func exhibitsOne(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] { Self.table.exhibits(judgement, words) }
}
