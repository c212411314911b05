public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results
internal import Statistics

/// Lets many processes report to one, by several ways to listen.
public struct FanIn: Experiment {
  /// The numbers of reporting processes.
  @Option(help: .init("Numbers of reporting processes, 1 to 1000.", valueName: "list"))
  public var reporters = CommaList([1, 10, 100, 200])

  /// The default options.
  public init() {}

  /// Checks the options against what a machine can do.
  public func validate() throws {
    for count in reporters.elements {
      try OptionError.check("--reporters", count, in: 1...1_000, because: .tasks)
    }
    try OptionError.check("--reporters", reporters.elements.count, in: 1...8, because: .patience)
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "fan-in",
    abstract: "What it costs one process to listen to many",
    discussion: """
      Processes wait for a start signal, write their reports of eight bytes and wait again; one \
      process takes all of them and checks each. It listens to a pipe for each reporter with poll, \
      the same pipes with epoll, one pipe that all write to, and one datagram socket that all write \
      to. The cost of a report includes its share of the start, the waiting and the switches of \
      the reporter. A pipe for each takes two descriptors each; where the limit is reached, the row \
      says so and the others go on. The kernel makes pipes smaller when a user has many. A thousand \
      processes take about a second to be made and to report, too long for the six rounds that an \
      interval needs; ask for them with `--reporters 1000 --seconds 20`.
      """,
    quantities: [reportCost, pipeCapacity, epollPollRatio, sharedOwnRatio],
    findings: [manyDescriptors.declaration, sharedLine.declaration, descriptorLimit.declaration],
    words: [FanInWord.self],
    code: DecisiveCode(file: "FanInRun.swift", functions: "collect", apparatus: ["Pipe.swift"]),
    defaults: .init(rounds: 40, seconds: 3.4, quickRounds: 6, quickSeconds: 0.8),
    taskLimit: 1_100)

  static func condition(_ method: FanInMethod, _ reporters: Int) -> Condition {
    Condition(.via, method.rawValue).with(.reporters, reporters)
  }

  /// Measures every number of reporters once a round, every method three times with the same processes.
  public func measure(_ recorder: Recorder) throws {
    try recorder.noteUsableProcessors(try Affinity.usable().count)
    let counts = Set(reporters.elements).sorted()
    var refused = Set<Condition>()
    func refuse(_ condition: Condition, _ error: PlatformError) throws(PlatformError) {
      if refused.insert(condition).inserted { try recorder.refuse(condition, error) }
    }
    try recorder.rounds(conditions: counts.count) { round, order in
      for index in order {
        if recorder.isOverdue { break }
        let count = counts[index]
        // Each method goes first, second and so on equally often.
        let turn = round % FanInMethod.allCases.count
        let methods = FanInMethod.allCases[turn...] + FanInMethod.allCases[..<turn]
        let trial = FanInTrial(
          reporters: count, reportsEach: max(2, 1_500 / count),
          methods: Array(methods) + methods.reversed() + Array(methods))
        do throws(PlatformError) {
          let outcomes = zip(trial.methods, try trial.measure())
          for method in methods {
            try record(
              outcomes.filter { $0.0 == method }.map(\.1), Self.condition(method, count), round,
              recorder, refuse)
          }
        } catch {
          for method in methods { try refuse(Self.condition(method, count), error) }
        }
      }
    }
  }

  /// Records the median of the times that one trial gave to a method.
  private func record(
    _ outcomes: [FanInTrial.Outcome], _ condition: Condition, _ round: Int, _ recorder: Recorder,
    _ refuse: (Condition, PlatformError) throws(PlatformError) -> Void
  ) throws(PlatformError) {
    var costs: [Double] = []
    var held = 0
    for outcome in outcomes {
      switch outcome {
      case .refused(let error): return try refuse(condition, error)
      case .measured(let cost, let capacity):
        costs.append(cost)
        held = capacity
      }
    }
    guard let cost = Median.value(of: costs) else { return }
    try recorder.observe(Self.reportCost, condition, round: round, cost)
    if held > 0 {
      try recorder.observe(Self.pipeCapacity, condition, round: round, Double(held))
    }
  }
}

extension Condition.Key {
  /// How many processes report.
  static let reporters = Self("reporters")
}
