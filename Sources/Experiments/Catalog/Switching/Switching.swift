public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

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
    quantities: [switchCost, systemCall, kernelEntry, processThreadRatio, twoSameRatio],
    findings: [processSwitch.declaration, wakeUp.declaration],
    words: [SwitchingWord.self],
    code: DecisiveCode(
      file: "SwitchingSlice.swift", functions: "hop",
      apparatus: ["PipePingPong.swift", "StreamEnd.swift"]),
    defaults: .init(rounds: 120, seconds: 2.5, quickRounds: 30, quickSeconds: 0.6))

  /// Measures every case once a round, each slice in a fresh child.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    let slices = SwitchingSlice.slices(processors: processors)
    try recorder.noteUsableProcessors(processors.count)
    try recorder.rounds(conditions: slices.count) { round, order in
      for index in order {
        for one in try slices[index].costs(byteCount: bytes) {
          try recorder.observe(one.quantity, one.condition, round: round, one.value)
        }
      }
    }
  }
}
