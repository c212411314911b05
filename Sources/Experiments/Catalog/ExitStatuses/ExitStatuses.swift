internal import Results
public import ArgumentParser
internal import Platform
internal import Terminal

/// Lets children end in four ways, and looks at each in the list of processes meanwhile.
public struct ExitStatuses: Experiment {
  /// The code that a child asks to leave with.
  @Option(help: .init("Code that the child asks for (0 to 1000).", valueName: "number"))
  public var code = 300

  /// The default options.
  public init() {}

  /// Checks that the code is one somebody might ask for.
  public func validate() throws { try OptionError.check("--code", code, in: 0...1000) }

  /// Whether the parent is told the code that the child asked for.
  enum ExitCode: String, FindingValue {
    static let name = "exit-code"
    case whole
    case cutToAByte = "cut-to-a-byte"
  }

  /// Whether a child that ended stays in the list until its parent waits.
  enum Zombie: String, FindingValue {
    static let name = "zombie"
    case seen
    case notSeen = "not-seen"
  }

  /// Whether a child whose parent ended gets another one.
  enum Orphan: String, FindingValue {
    static let name = "orphan"
    case adopted
    case lost
  }

  /// Whether the parent is told which signal ended a child.
  enum Killed: String, FindingValue {
    static let name = "killed"
    case signalLearned = "signal-learned"
    case notLearned = "not-learned"
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "exit-status",
    abstract: "Let children end in different ways and see what remains and who is told",
    discussion: """
      Each round makes four children one after the other: one leaves with the code, one is killed, \
      one is not waited for during a pause, and one loses its parent. Each is looked at in /proc \
      every millisecond. The first round is drawn.
      """,
    quantities: [
      .init("learned-code", unit: .count, of: "exit code that the parent was told"),
      .init("learned-signal", unit: .count, of: "number of the signal that ended the process"),
      .init(
        "zombie-time", unit: .nanoseconds,
        of: "from the first look that showed a zombie to the end of the wait for it"),
      .init("adopted-by", unit: .identifier, of: "number of the process that adopted the orphan"),
      .init("reaped", unit: .share, of: "children gone from the list after the wait for them"),
    ],
    findings: [ExitCode.self, Zombie.self, Orphan.self, Killed.self],
    defaults: .init(rounds: 20, seconds: 2, quickRounds: 8, quickSeconds: 0.6))

  /// The note with the number and the name of the process that adopted the orphan.
  static let adopterNote = "adopter"

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
      try recorder.observe("learned-code", round: round, Double(code))
    case (.isKilled, .signaled(let signal, _)):
      try recorder.observe("learned-signal", round: round, Double(signal.rawValue))
    case (.isNotWaitedFor, _):
      if let start = outcome.sightings.first(.zombie) {
        try recorder.observe("zombie-time", round: round, Double(outcome.waited - start))
      }
    case (.isOrphaned, _):
      if let adopter = outcome.sightings.adopter {
        try recorder.observe("adopted-by", round: round, Double(adopter))
        if round == 0 {
          try recorder.note(
            ExitStatuses.adopterNote, value: Double(adopter), text: name(of: adopter))
        }
      }
    default: break
    }
    if outcome.status != nil {
      let gone = outcome.sightings.spans.last?.look == .gone
      try recorder.observe("reaped", round: round, gone ? 1 : 0)
    }
  }

  /// Who the adopter is; the one that keeps the worker goes by the name of its part.
  private func name(of adopter: Int32) -> String? {
    adopter == ProcessIdentifier.parent
      ? "keeper of this run" : (try? ProcessStatus.read(adopter))?.name
  }

  private func draw(
    _ outcome: ExitStatusSlice.Outcome, of child: ExitStatusSlice.Child, since zero: Int,
    to recorder: Recorder
  ) throws(PlatformError) {
    for span in outcome.sightings.spans {
      // An entry that is gone lasts for ever; the moment is what can be drawn.
      let end = span.look == .gone ? span.start : span.end
      try recorder.event(
        .init(
          worker: child.rawValue, name: span.look.rawValue, start: Double(span.start - zero),
          end: Double(end - zero)))
    }
  }
}
