internal import Platform
public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the picture and the table of `exit-status`.
enum ExitStatusWord: String, WordKey {
  static let page = WordPage("explain/exit-status")
  case chartTitle = "chart-title"
  case exits
  case isKilled = "is-killed"
  case notWaitedFor = "not-waited-for"
  case losesItsParent = "loses-its-parent"
  case tableTitle = "table-title"
  case child, learned, nothing
  case asksForCode = "asks-for-code"
  case isKilledBy = "is-killed-by"
  case adoptedBy = "adopted-by"
  case adoptedByNamed = "adopted-by-named"
  case adoptedByKeeper = "adopted-by-keeper"
}

extension ExitStatuses {
  /// The children of the first round as /proc showed them, what was learned, and the figures.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let worker = EventTimeline.worker(words)
    let chart = EventTimeline.chart(
      observations.events, title: words[ExitStatusWord.chartTitle],
      state: EventTimeline.state(ProcessSightings.Look.self, words),
      label: { row in
        ExitStatusSlice.Child(rawValue: row).map { words[$0.word] } ?? worker(row)
      })
    return [
      .chart(.timeline(chart)), .table(endings(observations, words)),
      .table(QuantityTable.table(judgement.figures, words)),
    ]
  }

  /// The picture shows zombies; what somebody learned stands in the table.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    finding == Self.zombie.name
      ? exhibits(observations, judgement, words) : [.table(endings(observations, words))]
  }

  /// A row for each child of which somebody could learn something: what that was.
  private func endings(_ observations: Observations, _ words: Wording) -> Table {
    let told = Median.value(of: observations.values(.learnedCode))
      .map { ExitStatus.exited(code: Int32($0)).text(words) }
    let signal = Median.value(of: observations.values(.learnedSignal))
      .map { Self.ending(by: Signal(rawValue: Int32($0)), words) }
    let sent = Self.ending(by: ExitStatusSlice.signal, words)
    let rows: [(String, String?)] = [
      (words(ExitStatusWord.asksForCode, ["code": "\(code)"]), told),
      (words(ExitStatusWord.isKilledBy, ["signal": sent]), signal),
      (words[ExitStatusWord.losesItsParent], adopter(observations, words)),
    ]
    var table = Table(
      title: words.text(ExitStatusWord.tableTitle),
      columns: [
        .init(words.text(ExitStatusWord.child)), .init(words.text(ExitStatusWord.learned)),
      ])
    for (child, learned) in rows {
      table.append([
        Text(child),
        learned.map { Text($0, .strong) } ?? Text(words[ExitStatusWord.nothing], .faint),
      ])
    }
    return table
  }

  private static func ending(by signal: Signal, _ words: Wording) -> String {
    ExitStatus.signaled(signal, coreDumped: false).text(words)
  }

  private func adopter(_ observations: Observations, _ words: Wording) -> String? {
    guard let note = observations.note(.adopter), let value = note.value else { return nil }
    let number = "\(Int(value))"
    switch note.text {
    case nil: return words(ExitStatusWord.adoptedBy, ["number": number])
    case Self.keeper: return words(ExitStatusWord.adoptedByKeeper, ["number": number])
    case let name?:
      return words(ExitStatusWord.adoptedByNamed, ["number": number, "name": name])
    }
  }
}

extension ExitStatusSlice.Child {
  fileprivate var word: ExitStatusWord {
    switch self {
    case .exits: .exits
    case .isKilled: .isKilled
    case .isNotWaitedFor: .notWaitedFor
    case .isOrphaned: .losesItsParent
    }
  }
}
