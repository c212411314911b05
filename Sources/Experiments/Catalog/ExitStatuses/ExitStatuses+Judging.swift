public import Results
internal import Platform
internal import Statistics
public import Terminal

extension ExitStatuses {
  /// Decides from what the parent was told and what /proc showed.
  public func judge(_ observations: Observations) -> Judgement {
    let others = Self.declaration.quantities.filter { $0.name != "reaped" }
    var quantities = observations.medians(others)
    let gone = observations.values("reaped")
    if let share = Proportion.estimate(successes: Int(gone.reduce(0, +)), trials: gone.count) {
      quantities.append(.init(Self.quantity("reaped"), share))
    }
    return Judgement(quantities: quantities, findings: findings(observations))
  }

  private func findings(_ observations: Observations) -> [Finding] {
    let rounds = observations.roundCount
    let codes = observations.values("learned-code")
    var findings: [Finding] = []
    if !codes.isEmpty {
      let whole = codes.allSatisfy { $0 == Double(code) }
      findings.append(Finding(whole ? ExitCode.whole : .cutToAByte, decidedBy: ["learned-code"]))
    }
    // A first round that was stopped in its middle says nothing of the children to come.
    guard rounds > 1 || rounds == 1 && observations.finished != nil else { return findings }
    let zombies = observations.values("zombie-time")
    findings.append(
      Finding(zombies.isEmpty ? Zombie.notSeen : .seen, decidedBy: ["zombie-time"]))
    let adopters = observations.values("adopted-by")
    findings.append(
      Finding(adopters.isEmpty ? Orphan.lost : .adopted, decidedBy: ["adopted-by"]))
    let signals = observations.values("learned-signal")
    // The last round, too, may have been stopped before its child was killed.
    let complete = observations.finished == nil ? rounds - 1 : rounds
    let learned = signals.count >= complete && signals.allSatisfy { $0 == wanted }
    findings.append(
      Finding(learned ? Killed.signalLearned : .notLearned, decidedBy: ["learned-signal"]))
    return findings
  }

  private var wanted: Double { Double(ExitStatusSlice.signal.rawValue) }

  /// The children of the first round as /proc showed them, what was learned, and the figures.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let rows = ["exits", "is killed", "not waited for", "loses its parent"]
    let chart = EventTimeline.chart(
      observations.events, title: "Four children in the list of processes",
      label: { rows.indices.contains($0) ? rows[$0] : "child \($0 + 1)" })
    return [
      .chart(.timeline(chart)), .table(endings(observations)),
      .table(QuantityTable.table(judgement, of: Self.declaration)),
    ]
  }

  /// A row for each child: how it ended, and who learned what.
  private func endings(_ observations: Observations) -> Table {
    let number = Median.value(of: observations.values("learned-code"))
    let signal = Median.value(of: observations.values("learned-signal"))
    let killed = ExitStatus.signaled(ExitStatusSlice.signal, coreDumped: false).words
    let rows: [(String, String?)] = [
      ("asks for exit code \(code)", number.map { ExitStatus.exited(code: Int32($0)).words }),
      (
        "is killed by \(killed)",
        signal.map {
          ExitStatus.signaled(Signal(rawValue: Int32($0)), coreDumped: false).words
        }
      ),
      ("loses its parent", adopter(observations)),
    ]
    var table = Table(
      title: "What became of them", columns: [.init("the child"), .init("what was learned")])
    for (child, learned) in rows {
      table.append([Text(child), learned.map { Text($0, .strong) } ?? Text("nothing", .faint)])
    }
    return table
  }

  private func adopter(_ observations: Observations) -> String? {
    observations.note(ExitStatuses.adopterNote).flatMap { note in
      note.value.map { value in
        "adopted by process \(Int(value))" + (note.text.map { " (\($0))" } ?? "")
      }
    }
  }
}
