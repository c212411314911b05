public import Apparatus
internal import Results
public import ArgumentParser
internal import Platform

/// Lets children end in four ways, and looks at each in the list of processes meanwhile.
public struct ExitStatuses: Experiment {
  /// The code that a child asks to leave with.
  @Option(help: .init("Code that the child asks for (0 to 1000).", valueName: "number"))
  public var code = 300

  /// The default options.
  public init() {}

  /// Checks that the code is one somebody might ask for.
  public func validate() throws { try OptionError.check("--code", code, in: 0...1000) }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "exit-status",
    abstract: "Let children end in different ways and see what remains and who is told",
    discussion: """
      Each round makes four children one after the other: one leaves with the code, one is killed, \
      one is not waited for during a pause, and one loses its parent. Each is looked at in /proc \
      every millisecond. The first round is drawn.
      """,
    quantities: [.learnedCode, .learnedSignal, zombieTime, adoptedBy, reaped],
    findings: [
      exitCode.declaration, zombie.declaration, orphan.declaration, killed.declaration,
    ],
    words: [ExitStatusWord.self, ProcessSightings.Look.self],
    code: DecisiveCode(
      file: "ExitStatusSlice.swift", functions: "watch",
      apparatus: ["ForkedProcess.swift", "ProcessStatus.swift"]),
    defaults: .init(rounds: 20, seconds: 2, quickRounds: 8, quickSeconds: 0.6))

  /// Makes and watches the four children once a round.
  public func measure(_ recorder: Recorder) throws {
    let slice = ExitStatusSlice(code: code)
    try recorder.rounds(conditions: 1) { round, _ in
      let start = MonotonicClock.now()
      for child in ExitStatusSlice.Child.allCases {
        let outcome = try slice.run(child)
        try record(outcome, of: child, round: round, to: recorder)
        if round == 0 { try draw(outcome, of: child, since: start, to: recorder) }
      }
    }
  }

  private func record(
    _ outcome: ExitStatusSlice.Outcome, of child: ExitStatusSlice.Child, round: Int,
    to recorder: Recorder
  ) throws(PlatformError) {
    switch (child, outcome.status) {
    case (.exits, .exited(let code)):
      try recorder.observe(.learnedCode, round: round, Double(code))
    case (.isKilled, .signaled(let signal, _)):
      try recorder.observe(.learnedSignal, round: round, Double(signal.rawValue))
    case (.isNotWaitedFor, _):
      if let start = outcome.sightings.first(.zombie) {
        try recorder.observe(Self.zombieTime, round: round, Double(outcome.waited - start))
      }
    case (.isOrphaned, _):
      if let adopter = outcome.sightings.adopter {
        try recorder.observe(Self.adoptedBy, round: round, Double(adopter))
        if round == 0 {
          try recorder.note(.adopter, value: Double(adopter), text: Self.name(of: adopter))
        }
      }
    default: break
    }
    if outcome.status != nil {
      let gone = outcome.sightings.spans.last?.look == .gone
      try recorder.observe(Self.reaped, round: round, gone ? 1 : 0)
    }
  }

  /// What the keeper of the run is called; its own name is that of every part of the program.
  static let keeper = "keeper"

  private static func name(of adopter: Int32) -> String? {
    adopter == ProcessIdentifier.parent ? keeper : (try? ProcessStatus.read(adopter))?.name
  }

  private func draw(
    _ outcome: ExitStatusSlice.Outcome, of child: ExitStatusSlice.Child, since zero: Int,
    to recorder: Recorder
  ) throws(PlatformError) {
    for span in outcome.sightings.spans {
      // An entry that is gone lasts forever; the moment is what can be drawn.
      let end = span.look == .gone ? span.start : span.end
      try recorder.event(
        .init(
          worker: child.rawValue, name: span.look.rawValue, start: Double(span.start - zero),
          end: Double(end - zero)))
    }
  }
}

extension Record.Note.Name {
  /// The process that adopted the orphan: its number, and its name where that could be read.
  static let adopter = Self("adopter")
}
