public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results
internal import Statistics

/// Sends a message to a partner and back by every channel, between processes and between threads.
public struct IPCLatency: Experiment {
  /// The channels to measure.
  @Option(help: .init("Channels, with commas between them, or all.", valueName: "list"))
  public var via = Self.everyChannel

  /// The length of the message, each way.
  @Option(help: .init("Length of the message, each way (1 to 1M).", valueName: "bytes"))
  public var size = ByteCount(bytes: 4)

  /// Where the two workers run.
  @Option(help: "Processors of the two workers: same, two or free.")
  public var placement = PairPlacement.two

  /// Who passes the messages.
  @OptionGroup(title: "Runtime") public var runtime: RuntimeOptions

  /// The default options.
  public init() {}

  /// Checks the options against what fits into a run.
  public func validate() throws {
    try OptionError.check(
      "--size", size, in: ByteCount(bytes: 1)...ByteCount(bytes: 1 << 20), because: .patience)
    if runtime.runtime == .python {
      try OptionError.checkDefault("--via", via, Self.everyChannel, because: .ownChannels)
    }
  }

  /// The measurement by the runtime that was asked for.
  public var measurement: any Measurement {
    switch runtime.runtime {
    case .native: self
    case .python:
      PythonIPCLatency(size: size, placement: placement, interpreters: runtime.interpreters)
    }
  }

  private static let everyChannel = ChannelSelection(ChannelKind.allCases)

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "ipc-latency",
    abstract: "What one message there and back costs, by every channel",
    discussion: """
      Two workers pass a message back and forth: one round trip is two messages, each written, carried \
      and read once, and where the receiver sleeps it is two wake-ups too. Every message is checked \
      for its number and content. Each round measures every channel in a short slice, in balanced \
      order, each slice in a fresh child; the trips behind the 99th and 99.9th percentile are timed \
      one by one, which adds one reading of the clock to each. A channel that cannot carry the \
      message, or that this machine refuses, says so in its row. In Python the channels are those of \
      multiprocessing, shared_memory and queue, each with a message of --size and with one of 1 MiB; \
      processes are made by fork.
      """,
    quantities: [
      roundTrip, roundTripP99, roundTripP999, cacheLine, memoryPipeRatio, networkPipeRatio,
      networkMemoryRatio, processThreadRatio, messageRatio, sleepSpinRatio,
    ],
    findings: [
      channelOrder.declaration, processMessage.declaration, sleepCost.declaration,
      PythonIPCLatency.smallMessage.declaration, PythonIPCLatency.largeMessage.declaration,
    ],
    words: [IPCLatencyWord.self],
    code: DecisiveCode(
      file: "RoundTrips.swift", functions: "call", "exchange",
      apparatus: ["PipeChannel.swift", "StreamEnd.swift", "MailboxChannel.swift"]),
    defaults: .init(rounds: 80, seconds: 3.5, quickRounds: 20, quickSeconds: 1.05))

  /// The pairs of a channel and a kind of worker that can be measured at all.
  var cases: [IPCCase] { IPCCase.cases(of: via.kinds) }

  /// Measures every case once a round; a refused one is left out from then on.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    let placement = placement.placement(on: processors)
    try recorder.noteUsableProcessors(processors.count)
    let cases = cases
    // A short run needs its time for rounds rather than for the rarest trips.
    let singles = recorder.settings.seconds < 2 ? 80 : 640
    // The last one is the floor below all channels, without which nothing can be said.
    let conditions = cases.map(\.condition) + [nil]
    try recorder.rounds(of: conditions) { round, index throws(PlatformError) in
      guard index < cases.count else {
        let floor = try CacheLineTransfer.roundTrip(placement: placement)
        return try recorder.observe(Self.cacheLine, round: round, floor)
      }
      let one = cases[index]
      let dialogue = one.dialogue(byteCount: size.bytes, placement: placement)
      let times = try RoundTrips(over: dialogue, singles: one.isMain ? singles : 0).measure()
      try record(times, of: one, round: round, on: recorder)
    }
  }

  private func record(
    _ times: RoundTrips.Times, of one: IPCCase, round: Int, on recorder: Recorder
  ) throws(PlatformError) {
    guard let middle = Median.value(of: times.batchMeans) else { return }
    try recorder.observe(Self.roundTrip, one.condition, round: round, middle)
    if times.single.isEmpty { return }
    var tally = DurationTally()
    tally.add(times.single)
    try tally.record(one.condition, on: recorder)
  }
}
