public import Apparatus
internal import Results
public import ArgumentParser
internal import Platform

/// Creates workers of every kind that do nothing, and waits for them.
public struct Creation: Experiment {
  /// The resident memory of the parent whose forks are measured; 0 for the whole series.
  @Option(
    help: .init(
      "Memory the forking parent has written, at most 1G; 0 measures 64M and 256M.",
      valueName: "size"))
  public var parentMemory = ByteCount(bytes: 0)
  /// Who creates.
  @OptionGroup(title: "Runtime") public var runtime: RuntimeOptions

  /// The default options.
  public init() {}

  /// Checks the options against what a machine can do.
  public func validate() throws {
    try OptionError.check(
      "--parent-memory", parentMemory, in: .init(bytes: 0)...(.init(bytes: 1 << 30)),
      because: .memory)
  }

  /// The measurement by the runtime that was asked for.
  public var measurement: any Measurement {
    switch runtime.runtime {
    case .native: self
    case .python:
      PythonCreation(memories: memories, interpreters: runtime.interpreters)
    }
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "creation",
    abstract: "What it costs to create a thread or a process and to wait for its end",
    discussion: """
      Each round measures every kind in a short slice, in balanced order, on one processor, in a \
      fresh child. A worker does nothing, so what is left is creating it, its first and \
      last step, and joining it or waiting for it. A forking parent withholds the lab's own memory \
      from its child, so that a fork costs what it costs in a small program; the parents of \
      the fork series have memory of their own to hand down, written page by page before the rounds.
      """,
    quantities: [
      createCost, forkCost, forkCostPerMebibyte, forkCostRatio, processThreadRatio,
      poolThreadRatio, workerMemory,
    ],
    findings: [processCost.declaration, forkGrowth.declaration, poolSaving.declaration]
      + PythonCreation.findings,
    words: [CreationWord.self],
    code: DecisiveCode(
      file: "CreationLoop.swift", functions: "threads", apparatus: ["IdleWorkers.swift"]),
    defaults: .init(rounds: 40, seconds: 3, quickRounds: 8, quickSeconds: 0.75),
    memoryLimit: 4 << 30)

  /// A kind of worker that native code creates.
  enum Kind: String, CaseIterable { case pool, thread, vfork, fork, spawn }

  /// The memories of the forking parent, the smallest first.
  var memories: [ByteCount] {
    let sizes = parentMemory.bytes == 0 ? [64 << 20, 256 << 20] : [parentMemory.bytes]
    return [ByteCount(bytes: 0)] + sizes.map { ByteCount(bytes: $0) }
  }

  /// Measures every kind once a round, each slice in a fresh child on the same processor.
  public func measure(_ recorder: Recorder) throws {
    guard let processor = try Affinity.usable().first else { return }
    let program = CreationLoop.minimalProgram
    if let program { try recorder.note(.program, text: program) }
    let parents = try memories.filter { $0.bytes > 0 }.map { memory in
      (memory: memory, parent: try ForkingParent(byteCount: memory.bytes, processor: processor))
    }
    let slices = CreationSlice.slices(program: program, parents: parents)
    try recorder.rounds(conditions: slices.count) { round, order in
      for index in order {
        let slice = slices[index]
        let cost = try slice.costEach(on: processor)
        for (quantity, condition) in slice.records {
          try recorder.observe(quantity, condition, round: round, cost)
        }
      }
      // Memory does not vary with time, so a few rounds tell it.
      if round < 7 { try recordMemory(recorder, round: round) }
    }
    for (_, parent) in parents { try parent.end() }
  }

  private func recordMemory(_ recorder: Recorder, round: Int) throws {
    for kind in WorkerKind.allCases {
      let memory = try Isolated.run(results: 1) { results throws(PlatformError) in
        results[0] = try IdleWorkers.memoryEach(kind: kind, count: 8)
      }
      try recorder.observe(
        Self.workerMemory, [.kind: kind.rawValue], round: round, memory[0])
    }
  }
}

extension Condition.Key {
  /// How much memory a forking parent has written.
  fileprivate static let memory = Self("memory")
}

extension Condition {
  /// A worker of a kind that is created.
  static func kind(_ kind: Creation.Kind) -> Condition { [.kind: kind.rawValue] }
  /// A parent that has written so much memory.
  static func memory(_ memory: ByteCount) -> Condition { Condition(.memory, memory) }
}

extension Record.Note.Name {
  /// The small program that is started; the text is its path.
  static let program = Self("program")
}
