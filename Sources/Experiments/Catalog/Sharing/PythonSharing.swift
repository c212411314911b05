internal import Results
internal import Terminal

/// `sharing` in Python: what a thread, a forked process and a spawned process leave to be seen.
struct PythonSharing: PythonMeasurement {
  let value: Int
  let interpreters: InterpreterSelection
  let script = "sharing"
  var arguments: [String] { ["--value", "\(value)"] }
  let compared = Sharing.quantity("seen")

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

    var words: String {
      switch self {
      case .globalVariable: "global variable"
      case .attribute: "attribute of an object"
      case .list: "element of a list"
      case .environment: "os.environ"
      case .workingDirectory: "working directory"
      case .fileOffset: "offset of an open file"
      case .value: "multiprocessing.Value"
      case .sharedMemory: "shared_memory"
      }
    }
  }

  /// What a creator in Python sees of what its thread wrote.
  enum ThreadsSee: String, FindingValue {
    static let name = "python-threads-see"
    case everything, something, nothing
  }

  /// What a creator in Python sees of what its processes wrote.
  enum ProcessesSee: String, FindingValue {
    static let name = "python-processes-see"
    case everything
    case onlyShared = "only-shared"
    case something
    case nothing
  }

  static let findings: [any FindingValue.Type] = [ThreadsSee.self, ProcessesSee.self]

  private static let table = SharingTable(
    kinds: [
      .init(name: "thread"), .init(name: "fork"),
      // An open file is no value that could be written down and read by another interpreter.
      .init(name: "spawn", outOfReach: [Thing.fileOffset.rawValue]),
    ],
    things: Thing.allCases.map { .init(name: $0.rawValue, words: $0.words) })

  func judgeOne(_ observations: Observations) -> Judgement {
    var judgement = Judgement(quantities: Self.table.figures(observations), findings: [])
    if let pattern = Self.table.pattern(of: "thread", shared: nil, in: judgement) {
      judgement.findings.append(
        Finding(ThreadsSee(rawValue: pattern.rawValue) ?? .something, decidedBy: ["seen"]))
    }
    if let seen = processesSee(judgement) {
      judgement.findings.append(Finding(seen, decidedBy: ["seen"]))
    }
    return judgement
  }

  /// What both kinds of process have in common; nil before one of them was measured.
  private func processesSee(_ judgement: Judgement) -> ProcessesSee? {
    let shared = Set(Thing.allCases.filter(\.isShared).map(\.rawValue))
    let patterns = ["fork", "spawn"].compactMap {
      Self.table.pattern(of: $0, shared: shared, in: judgement)
    }
    guard let first = patterns.first else { return nil }
    return patterns.allSatisfy { $0 == first } ? ProcessesSee(rawValue: first.rawValue) : .something
  }

  func exhibitsOne(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    Self.table.exhibits(judgement)
  }
}
