internal import Platform
public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the tables and pictures of `crash`.
enum CrashWord: String, WordKey {
  static let page = WordPage("explain/crash")
  case threadsTitle = "threads-title"
  case processesTitle = "processes-title"
  case parent
  case tableTitle = "table-title"
  case workers
  case stillRunning = "still-running"
  case parentLearned = "parent-learned"
  case threads, processes, nothing
}

/// What a worker or the parent does, as the events of `crash` name it.
enum CrashState: String, WordKey {
  static let page = CrashWord.page
  case running, fault, waiting
  case parentKnows = "parent knows"
}

extension Crash {
  /// The lives of the first round around the fault, for both kinds, and the figures.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    Self.exhibits(observations, judgement, words, workers: workers)
  }

  /// Who lived on and what the parent learned, in one table.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] { [.table(Self.endings(observations, judgement, words))] }

  /// The same, whoever ran the workers.
  static func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording, workers: Int
  ) -> [Block] {
    [
      picture(observations, .thread, .threadsTitle, words, workers: workers),
      picture(observations, .process, .processesTitle, words, workers: workers),
      .table(endings(observations, judgement, words)),
      .table(QuantityTable.table(judgement.figures, words)),
    ]
  }

  private static func picture(
    _ observations: Observations, _ kind: WorkerKind, _ title: CrashWord, _ words: Wording,
    workers: Int
  ) -> Block {
    let worker = EventTimeline.worker(words)
    let number = "\(CrashHeartbeats.failing + 1)"
    return .chart(
      .timeline(
        EventTimeline.chart(
          observations.events, title: words(title, ["number": number]),
          condition: condition(kind),
          state: EventTimeline.state(CrashState.self, words),
          label: { $0 == workers ? words[CrashWord.parent] : worker($0) })))
  }

  /// A row for each kind: who survived, and what the parent was told.
  private static func endings(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> Table {
    var table = Table(
      title: words.text(CrashWord.tableTitle),
      columns: [
        .init(words.text(CrashWord.workers)),
        .init(words.text(CrashWord.stillRunning), .decimal),
        .init(words.text(CrashWord.parentLearned)),
      ])
    for (kind, name) in [(WorkerKind.thread, CrashWord.threads), (.process, .processes)] {
      let share = judgement.estimate(survivors, condition(kind))
      table.append([
        Text(words[name], .strong),
        share.map { .number(NumberFormat.format($0.value, unit: .share)) }
          ?? Text(words[ExhibitWord.notMeasured], .faint),
        Text(ending(observations, condition(kind))?.text(words) ?? words[CrashWord.nothing]),
      ])
    }
    return table
  }

  /// How the process ended as far as the parent was told; nil where it was told nothing.
  private static func ending(
    _ observations: Observations, _ condition: Condition
  ) -> ExitStatus? {
    if let number = Median.value(of: observations.values(.learnedSignal, condition)) {
      return .signaled(Signal(rawValue: Int32(number)), coreDumped: false)
    }
    return Median.value(of: observations.values(.learnedCode, condition))
      .map { .exited(code: Int32($0)) }
  }
}
