internal import Platform
internal import Results
internal import Statistics
internal import Terminal
internal import Witness
internal import Wording

/// The screens of a watched program: the answer with one picture, and the rest.
struct WatchScreen {
  let report: WatchReport
  let judgement: Judgement
  let result: RunResult
  /// The number of the entry; nil where the notebook could not be written.
  let number: Int?
  let words: Wording

  /// The rows that the prompt and an empty line in front of it take.
  private static let promptRows = 2

  /// The screens of a result; nil where it is of something else than a watched program.
  init?(_ result: RunResult, number: Int?, words: Wording) {
    guard result.experiment == ProgramWatcher.name else { return nil }
    let observations = ResultObject.observations(of: result)
    guard let report = WatchReport(observations) else { return nil }
    self.report = report
    judgement = WatchJudge(observations, report).judgement
    self.result = result
    self.number = number
    self.words = words
  }

  /// The screens of a program that was just watched.
  init?(_ run: WatchedRun, in sitting: Sitting) {
    self.init(run.result, number: run.number, words: sitting.words)
  }

  private var sentences: WatchSentences {
    WatchSentences(report: report, judgement: judgement, words: words)
  }

  private var tables: WatchTables {
    WatchTables(report: report, judgement: judgement, sentences: sentences, words: words)
  }

  // MARK: The answer

  /// The answer and the one picture that shows it, in the rows that there are.
  func answer(in window: ScreenSize) -> Document {
    let head = Document([.paragraph(sentences.paragraph)])
    let tail = Document([.paragraph(footer)])
    let taken = (head + tail).height(width: window.columns) + 1
    return head + picture(rows: window.rows - Self.promptRows - taken, window.columns) + tail
  }

  private func picture(rows: Int, _ columns: Int) -> Document {
    let blocks = pictures
    let height = { (block: Block) in Document([block]).height(width: columns) + 1 }
    if let fitting = blocks.first(where: { height($0) <= rows }) { return [fitting] }
    guard let last = blocks.last, last.rowCount > 1 else { return [] }
    let counts = stride(from: last.rowCount, through: 1, by: -1)
    let kept = counts.first { height(last.brief(rows: $0, saidIn: words)) <= rows }
    return kept.map { [last.brief(rows: $0, saidIn: words)] } ?? []
  }

  /// A circle shows a deadlock best, the timeline everything else.
  private var pictures: [Block] {
    [circle].compactMap(\.self) + (timeline.rows.isEmpty ? [] : [.chart(.timeline(timeline))])
  }

  private var footer: Terminal.Text {
    let looks = words(
      WatchWord.looks,
      [
        "rate": NumberFormat.format(
          Double(report.rounds) / max(1e-3, report.duration / 1e9), unit: .count),
        "cost": NumberFormat.format(report.cost / max(1, report.duration), unit: .share),
      ])
    let entry = number.map { words(AnswerWord.entry, ["entry": "\($0)"]) }
    let parts = [looks, entry, words[WatchWord.footerMore]].compactMap(\.self)
    let lines = [ending, stillRunning, unseen, words.series(parts)].compactMap(\.self)
    return .faint(lines.joined(separator: "\n"))
  }

  private var ending: String? {
    switch (report.ending, report.status) {
    case ("ended", .exited(let code)?): words(WatchWord.endedCode, ["code": "\(code)"])
    case ("ended", .signaled(let signal, _)?):
      words(WatchWord.endedSignal, ["signal": signal.name])
    case ("ended", nil): words[WatchWord.endedUnknown]
    case ("time-over", _): words[WatchWord.endedTime]
    case ("stuck", _): words[WatchWord.endedStuck]
    default: words[WatchWord.endedInterrupted]
    }
  }

  private var stillRunning: String? {
    if report.running.isEmpty { return nil }
    let numbers = report.running.map { "\($0)" }
    let command = "kill " + numbers.joined(separator: " ")
    return words(
      WatchWord.stillRuns, ["processes": words.series(numbers), "command": command])
  }

  /// What the looks missed, where it is worth a word.
  private var unseen: String? {
    var parts: [String] = []
    func add(_ word: WatchWord, _ quantity: Quantity, of time: Double) {
      guard let share = judgement.estimate(quantity)?.value, share >= 0.01,
        share * time >= 0.01 * report.duration
      else { return }
      parts.append(words(word, ["share": NumberFormat.format(share, unit: .share)]))
    }
    add(.notSeenWaiting, .waitingUnseen, of: report.threads.reduce(0) { $0 + $1.waiting })
    add(.notSeenRunning, .runningUnseen, of: report.processorTime ?? 0)
    for (word, count) in [
      (WatchWord.notSeenThreads, report.shortLived), (.notSeenRoom, report.unkept),
    ] where count > 0 {
      parts.append(words(word, ["count": "\(count)"]))
    }
    return parts.isEmpty ? nil : words(WatchWord.notSeen, ["parts": words.series(parts)])
  }

  // MARK: Pictures

  /// Each thread of a deadlock and the lock that it waits for.
  private var circle: Block? {
    guard !report.deadlock.isEmpty else { return nil }
    let nodes = report.deadlock.flatMap { edge -> [CycleGraph.Node] in
      let waiter = CycleGraph.Node(tables.label(edge.row), words[WatchWord.waitsFor])
      guard edge.end.kind == .lock else { return [waiter] }
      return [
        waiter, .init(tables.lockLabel(edge.end.object), words[WatchWord.heldBy]),
      ]
    }
    return .chart(.graph(CycleGraph(title: words[WatchWord.circle], nodes: nodes)))
  }

  private var timeline: TimelineChart {
    let events = result.events ?? []
    let rows = report.threads.compactMap { thread -> TimelineChart.Row? in
      let own = events.filter { $0.worker == thread.row && $0.end > $0.start }
      if own.isEmpty { return nil }
      return .init(
        tables.label(thread.row),
        segments: own.map { .init(start: $0.start, end: $0.end, state: state($0.name)) })
    }
    let states: [(Interval.State, TimelinePattern)] = [
      (.running, .solid), (.runnable, .sparse), (.waiting, .line), (.unseen, .dots),
    ]
    return TimelineChart(
      title: words[WatchWord.timeline], rows: rows,
      patterns: Dictionary(states.map { (state($0.0.name), $0.1) }) { first, _ in first })
  }

  private func state(_ name: String) -> String {
    WatchWord(rawValue: name).map { words[$0] } ?? name
  }

  // MARK: The rest

  /// Everything: why, pictures, tables, and what could not be seen.
  var rest: Document {
    let explained = [sentences.why].compactMap(\.self).map { Block.paragraph($0) }
    return Document(
      [.paragraph(sentences.paragraph)] + explained + pictures + tables.all
        + result.caveats.map { words.callout($0) } + [.paragraph(footer)])
  }

  /// One finding, or every figure.
  /// - Throws: `ShellError.unknownFinding`.
  func part(_ name: String) throws(ShellError) -> Document {
    if name == RestScreen.figuresWord {
      return [.table(FigureTable(figures: judgement.figures, words: words).table)]
    }
    guard let finding = judgement.findings.first(where: { $0.name == name }) else {
      throw .unknownFinding(
        name, experiment: ProgramWatcher.name,
        known: judgement.findings.map(\.name) + [RestScreen.figuresWord])
    }
    let rule = RuleSentence(words: words).text(finding).map { [Block.paragraph(.faint($0))] } ?? []
    let isMain = name == WatchFindings.bound.name || name == WatchFindings.stuck.name
    let why = isMain ? sentences.why.map { [Block.paragraph($0)] } ?? [] : []
    return Document(
      [.callout(.finding, Document([.paragraph(words.text(finding))] + rule + why))] + pictures)
  }
}
