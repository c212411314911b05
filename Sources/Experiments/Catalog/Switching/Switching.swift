public import Results
public import ArgumentParser
internal import Platform
internal import Statistics
public import Terminal

/// Passes a message back and forth, so that the processor has to switch for every hop.
public struct Switching: Experiment {
  /// The length of the message.
  @Option(help: .init("Length of the message in bytes (1 to 4096).", valueName: "count"))
  public var bytes = 1

  /// The default options.
  public init() {}

  /// Checks the options against what a machine can do.
  public func validate() throws {
    // A page is what every pipe holds, however low the limits of the machine are.
    try OptionError.check("--bytes", bytes, in: 1...4096)
  }

  /// Whether a switch to another process costs more than one to another thread.
  enum ProcessSwitch: String, FindingValue {
    static let name = "process-switch"
    case dearer
    case same
    case cheaper
    case inconclusive
  }

  /// Whether waking a worker on another processor costs more than switching on the same one.
  enum WakeUp: String, FindingValue {
    static let name = "wake-up"
    case dearerOnTwo = "dearer-on-two"
    case same
    case cheaperOnTwo = "cheaper-on-two"
    case inconclusive
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "switching",
    abstract: "What a switch between two workers costs, threads against processes",
    discussion: """
      Two workers pass a message back and forth over two pipes, each bound to its processor. One \
      round trip is two hops; one hop is one switch and two system calls. The floor is the same \
      write and read by one worker on a pipe of its own, without a switch. Each round measures \
      every case in a short slice, in balanced order, each slice in a fresh child.
      """,
    quantities: [
      .init(
        "switch-cost", unit: .nanoseconds,
        of: "half a round trip: 1 write, 1 switch or wake-up, 1 read"),
      .init("system-call", unit: .nanoseconds, of: "1 write and 1 read on an own pipe, no switch"),
      .init("kernel-entry", unit: .nanoseconds, of: "1 getppid by a real system call"),
      .init("process-thread-ratio", unit: .ratio, of: "a switch of processes over one of threads"),
      .init(
        "two-same-ratio", unit: .ratio, of: "a hop of threads across two processors over one on one"
      ),
    ],
    findings: [ProcessSwitch.self, WakeUp.self],
    defaults: .init(rounds: 120, seconds: 2.5, quickRounds: 30, quickSeconds: 0.6))

  /// Measures every case once a round, each slice in a fresh child.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    let slices = SwitchingSlice.slices(processors: processors)
    try recorder.note("processors", value: Double(processors.count))
    try recorder.rounds(conditions: slices.count) { round, order in
      for index in order {
        for figure in try slices[index].figures(byteCount: bytes) {
          try recorder.observe(
            figure.quantity, condition: figure.condition, round: round, figure.value)
        }
      }
    }
  }

  /// Decides which of two switches is dearer, from the rounds that have both.
  public func judge(_ observations: Observations) -> Judgement {
    let kinds = observations.comparison(
      "switch-cost", "kind=process,place=same", over: "kind=thread,place=same")
    let places = observations.comparison(
      "switch-cost", "kind=thread,place=two", over: "kind=thread,place=same")
    var quantities = observations.medians(Self.declaration.quantities)
    if let kinds { quantities.append(.init(Self.quantity("process-thread-ratio"), kinds.ratio)) }
    if let places { quantities.append(.init(Self.quantity("two-same-ratio"), places.ratio)) }
    return Judgement(
      quantities: quantities,
      findings: [
        Finding(processSwitch(kinds), decidedBy: ["process-thread-ratio"]),
        Finding(wakeUp(places), decidedBy: ["two-same-ratio"]),
      ],
      caveats: caveats(observations, rounds: kinds?.ratio.count ?? 0))
  }

  private func processSwitch(_ comparison: PairedComparison?) -> ProcessSwitch {
    switch RatioVerdict(comparison) {
    case .lower: .cheaper
    case .same: .same
    case .higher: .dearer
    case .unclear: .inconclusive
    }
  }

  private func wakeUp(_ comparison: PairedComparison?) -> WakeUp {
    switch RatioVerdict(comparison) {
    case .lower: .cheaperOnTwo
    case .same: .same
    case .higher: .dearerOnTwo
    case .unclear: .inconclusive
    }
  }

  private func caveats(_ observations: Observations, rounds: Int) -> [Caveat] {
    let few = rounds < 6 ? [Caveat.fewRounds(count: rounds, needed: 6)] : []
    let alone = observations.note("processors")?.value == 1
    return few + (alone ? [.fewerProcessorsThanWorkers(processors: 1, workers: 2)] : [])
  }

  /// The cost of one hop in every case, with the floor, and the figures.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let cases = [
      ("kind=thread,place=same", "threads, same processor"),
      ("kind=process,place=same", "processes, same processor"),
      ("kind=thread,place=two", "threads, two processors"),
      ("kind=process,place=two", "processes, two processors"),
    ]
    let bars = cases.compactMap { condition, label in
      judgement.estimate("switch-cost", condition: condition).map {
        BarChart.Bar(label, $0.value, low: $0.low, high: $0.high)
      }
    }
    let floor = judgement.estimate("system-call").map {
      BarChart.Reference("write and read without a switch", $0.value)
    }
    return [
      .chart(
        .bars(
          BarChart(
            title: "One hop between two workers", unit: .nanoseconds, bars: bars,
            reference: floor))),
      .table(QuantityTable.table(judgement, of: Self.declaration)),
    ]
  }
}
