public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

/// Sends messages one way as fast as they go, by channel and size.
public struct IPCThroughput: Experiment {
  /// The channels to measure.
  @Option(help: .init("Channels, with commas between them, or all.", valueName: "list"))
  public var via = Self.usualChannels

  /// The sizes of the messages.
  @Option(help: .init("Sizes of the messages, 1 to 16M, with commas.", valueName: "list"))
  public var sizes = CommaList(
    [1, 64, 1 << 10, 4 << 10, 64 << 10, 1 << 20, 16 << 20].map { ByteCount(bytes: $0) })

  /// Where the two processes run.
  @Option(help: "Processors of the two processes: same, two or free.")
  public var placement = PairPlacement.two

  /// Who passes the messages.
  @OptionGroup(title: "Runtime") public var runtime: RuntimeOptions

  /// The default options.
  public init() {}

  /// Checks the options against what fits into a run.
  public func validate() throws {
    for size in sizes.elements {
      try OptionError.check(
        "--sizes", size, in: ByteCount(bytes: 1)...ByteCount(bytes: 16 << 20), because: .patience)
    }
    try OptionError.check("--sizes", sizes.elements.count, in: 1...12, because: .patience)
    if runtime.runtime == .python {
      try OptionError.checkDefault("--via", via, Self.usualChannels, because: .ownChannels)
    }
  }

  /// The measurement by the runtime that was asked for.
  public var measurement: any Measurement {
    switch runtime.runtime {
    case .native: self
    case .python:
      PythonIPCThroughput(sizes: sizes, placement: placement, interpreters: runtime.interpreters)
    }
  }

  private static let usualChannels = ChannelSelection([
    .pipe, .unixStream, .tcp, .sharedSleeping, .pageGift, .memoryFile,
  ])

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "ipc-throughput",
    abstract: "How much a channel carries one way, by the size of the message",
    discussion: """
      One worker sends, the other receives; the clock runs from the first send to the last receipt. \
      Every message is checked: its number and a word of each page of it, the first and the last \
      message word by word. By UDP the sender waits for a word from the receiver after each window, \
      because the kernel drops what does not fit. The limit is one processor that copies memory of \
      the same size; a channel that copies in and out again has to do that twice, on two \
      processors at best. `page-gift` gives pages to a pipe without a copy (vmsplice); \
      `memory-file` sends the descriptor of a file in memory, which the receiver maps (memfd). \
      In Python the channels are those of multiprocessing, shared_memory and queue; processes are \
      made by fork, and every byte is checked.
      """,
    quantities: [
      byteRate, messageRate, memoryCopy, sizeRatio, copyRatio, decidedSize, bestPipeRatio,
      giftRatio, fileRatio,
    ],
    findings: [
      sizeGain.declaration, copyLimit.declaration, pageGift.declaration,
      PythonIPCThroughput.bestChannel.declaration,
    ],
    words: [IPCThroughputWord.self],
    code: DecisiveCode(
      file: "MessageStream.swift", functions: "send",
      apparatus: ["PipeChannel.swift", "StreamEnd.swift", "SharedRingChannel.swift"]),
    defaults: .init(rounds: 60, seconds: 3.0, quickRounds: 12, quickSeconds: 0.8))

  /// What a round measures: a channel and a size, or a copy of a size.
  struct Case {
    let via: ChannelKind?
    let size: ByteCount

    var condition: Condition {
      via.map { IPCThroughput.condition($0, size) } ?? IPCThroughput.condition(size)
    }
  }

  static func condition(_ via: ChannelKind, _ size: ByteCount) -> Condition {
    ThroughputExhibit.condition(via.rawValue, size)
  }

  /// The condition of a memory copy.
  static func condition(_ size: ByteCount) -> Condition { Condition(.size, size) }

  var cases: [Case] {
    sizes.elements.flatMap { size in
      [Case(via: nil, size: size)] + via.kinds.map { Case(via: $0, size: size) }
    }
  }

  /// Measures every channel and size once a round; a refused one is left out from then on.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    let placement = placement.placement(on: processors)
    try recorder.noteUsableProcessors(processors.count)
    let cases = cases
    try recorder.rounds(of: cases.map(\.condition)) { round, index throws(PlatformError) in
      try measure(cases[index], placement: placement, round: round, on: recorder)
    }
  }

  private func measure(
    _ one: Case, placement: Placement, round: Int, on recorder: Recorder
  ) throws(PlatformError) {
    let bytes = one.size.bytes
    guard let via = one.via else {
      let values = try Isolated.run(results: 1) { results throws(PlatformError) in
        if let processor = placement.processor(forMember: 0) { try Affinity.pin(to: processor) }
        results[0] = MemoryCopy.nanoseconds(byteCount: bytes)
      }
      return try recorder.observe(
        Self.memoryCopy, one.condition, round: round, Double(bytes) / values[0] * 1e9)
    }
    let dialogue = Dialogue(
      via: via, workers: via.isWithinProcess ? .thread : .process, placement: placement,
      byteCount: bytes)
    let each = try MessageStream(byteCount: bytes).measure(dialogue)
    try recorder.observe(
      Self.byteRate, one.condition, round: round, Double(bytes) / each * 1e9)
    try recorder.observe(Self.messageRate, one.condition, round: round, 1e9 / each)
  }
}
