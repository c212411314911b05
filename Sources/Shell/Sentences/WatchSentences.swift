internal import Results
internal import Statistics
internal import Terminal
internal import Witness
internal import Wording

/// What a watching showed, in three sentences that each follow from measured shares.
struct WatchSentences {
  let report: WatchReport
  let judgement: Judgement
  let words: Wording

  /// The three sentences: what was seen, what bounds it, what would help.
  var all: [Terminal.Text] { ([seen] + main + [help]).compactMap(\.self) }

  /// The sentences in one paragraph; a full-width stop carries its own space.
  var paragraph: Terminal.Text {
    all.reduce(into: Text()) { whole, sentence in
      let isSpaced = whole.isEmpty || whole.plain.hasSuffix("。")
      whole += (isSpaced ? Text() : Text(" ")) + sentence
    }
  }

  private typealias Bound = WatchFindings.Bound

  /// What bounds the program; nil where no rule could tell.
  private var bound: Bound? {
    judgement.findings.first { $0.name == WatchFindings.bound.name }
      .flatMap { Bound(rawValue: $0.value) }.flatMap { $0 == .inconclusive ? nil : $0 }
  }

  // MARK: What was seen

  private var seen: Terminal.Text {
    guard !report.threads.isEmpty else { return sentence(words.text(WatchWord.noThread)) }
    let at = report.processorTime ?? report.processorTimeSeen
    let processors = Self.hundredths(at / max(1, report.duration))
    return words.text(
      WatchWord.saw,
      [
        "threads": Text(threadCount), "processors": .number(processors),
        "usable": .number("\(report.usable)"), "time": .number(time(report.duration)),
      ])
  }

  private var threadCount: String {
    let count = report.threads.count
    let threads =
      count == 1
      ? words[WatchWord.oneThread] : words(WatchWord.someThreads, ["count": "\(count)"])
    let processes = Set(report.threads.map(\.process)).count
    return processes < 2
      ? threads : words(WatchWord.inProcesses, ["threads": threads, "count": "\(processes)"])
  }

  // MARK: What bounds it

  private var main: [Terminal.Text] {
    switch bound {
    case .deadlock: [cycle]
    case .standstill: [noMove]
    case .processors, .tooManyThreads: [wanted, others].compactMap(\.self)
    case .gil: [waited(for: .gil)].compactMap(\.self)
    case .oneLock, .locks: [waited(for: .lock)].compactMap(\.self)
    case .files: [waited(for: .file)].compactMap(\.self)
    case .input: [waited(for: decidingKind), feeder].compactMap(\.self)
    case .sleep: [waited(for: decidingKind)].compactMap(\.self)
    case .imbalance: [uneven].compactMap(\.self)
    case .oneThread: [alone].compactMap(\.self)
    case .serialPart: [alonePart].compactMap(\.self)
    case .shortTasks: [shortTurns]
    case .inconclusive, nil: [open]
    }
  }

  private func figure(_ quantity: Quantity, _ kind: WaitKind? = nil) -> Figure? {
    judgement.figure(quantity, kind.map { Condition(.init("cause"), $0.name) } ?? .none)
  }

  /// The kind of wait that the deciding figure is about.
  private var decidingKind: WaitKind {
    let figure = judgement.findings.first { $0.name == WatchFindings.bound.name }?.ruling?
      .figures.first
    return figure?.condition[.init("cause")].flatMap(WaitKind.init(name:)) ?? .unknown
  }

  private var wanted: Terminal.Text {
    let wanted = figure(.processorsWanted).map { $0.estimate.valueText(in: .count) } ?? ""
    return words.text(
      WatchWord.wanted, ["wanted": .number(wanted), "usable": .number("\(report.usable)")])
  }

  /// Where others took a good part of the processors, the program cannot be blamed.
  private var others: Terminal.Text? {
    guard let share = report.othersShare, share >= 0.2 else { return nil }
    return words.text(
      WatchWord.wantedOthers, ["share": .number(NumberFormat.format(share, unit: .share))])
  }

  /// The thread that the others wait for, where one is busy most of the time.
  private var feeder: Terminal.Text? {
    guard let busiest = report.busiest, !(report.groups[decidingKind] ?? []).contains(busiest.row)
    else { return nil }
    let share = (busiest.running + busiest.runnable) / max(1, report.duration)
    guard share >= Thresholds.most else { return nil }
    return words.text(
      WatchWord.fedBy,
      [
        "who": Text(capitalised(who([busiest.row]))),
        "share": .number(NumberFormat.format(share, unit: .share)),
      ])
  }

  /// How long the threads that wait for it most waited for something, and who held it.
  private func waited(for kind: WaitKind) -> Terminal.Text? {
    guard let estimate = figure(.waitingShare, kind)?.estimate else { return nil }
    var values: [String: Terminal.Text] = [
      "who": Text(capitalised(who(report.groups[kind] ?? []))),
      "share": .number(Self.percent(estimate.value)),
      "interval": .faint("\(Self.percent(estimate.low)) – \(Self.percent(estimate.high))"),
      "what": Text(what(kind)),
    ]
    guard kind == .lock, let holder = report.locks.first?.holders.first else {
      return words.text(WatchWord.waited, values)
    }
    values["holder"] = Text(who([holder]))
    return words.text(WatchWord.waitedHeld, values)
  }

  private var mostWorking: WatchReport.Thread? {
    report.threads.max { $0.running < $1.running }
  }

  private var alone: Terminal.Text? {
    guard report.threads.count > 1, let most = mostWorking else {
      return words.text(WatchWord.onlyOne)
    }
    let share = most.running / max(1, report.processorTimeSeen)
    return words.text(
      WatchWord.workedAlone,
      [
        "who": Text(capitalised(who([most.row]))),
        "share": .number(NumberFormat.format(share, unit: .share)),
      ])
  }

  private var uneven: Terminal.Text? {
    guard let most = mostWorking else { return nil }
    let workers = report.workers.filter { $0.name == most.name }
    let mean = workers.reduce(0) { $0 + $1.running } / Double(max(1, workers.count))
    return words.text(
      WatchWord.uneven,
      [
        "who": Text(who([most.row])), "most": .number(time(most.running)),
        "count": .number("\(workers.count)"), "mean": .number(time(mean)),
      ])
  }

  private var alonePart: Terminal.Text? {
    figure(.aloneShare).map {
      words.text(
        WatchWord.alonePart, ["share": .number($0.estimate.valueText(in: .share))])
    }
  }

  private var shortTurns: Terminal.Text {
    let threads = report.threads.filter { $0.waits.first?.kind.isForInput ?? false }
    let count = threads.reduce(0) { $0 + $1.switches }
    let running = threads.reduce(0) { $0 + $1.running }
    return words.text(
      WatchWord.shortTurns,
      [
        "count": .number("\(count)"), "time": .number(time(running / Double(max(1, count)))),
      ])
  }

  // MARK: Where it stands still

  private var cycle: Terminal.Text {
    let edges = report.deadlock.map { edge -> String in
      let names = [
        "waiter": who([edge.row]), "holder": who([edge.end.awaited ?? edge.row]),
      ]
      if edge.end.kind == .join { return words(WatchWord.cycleJoin, names) }
      return words(
        edge.end.awaited == edge.row ? WatchWord.cycleOwn : WatchWord.cycleLock, names)
    }
    return words.text(WatchWord.cycle, ["edges": .strong(words.series(edges))])
  }

  private var noMove: Terminal.Text {
    let ends = report.threads.compactMap(\.end)
    return words.text(
      WatchWord.noMove,
      [
        "time": .number(time(report.standstill)),
        "waits": Text(counted(ends.map { ($0.kind, 1) })),
      ])
  }

  // MARK: Where nothing can be told

  private var open: Terminal.Text {
    if report.isTooShort {
      return words.text(
        WatchWord.tooShort,
        ["rounds": .number("\(report.rounds)"), "time": .number(time(report.duration))])
    }
    if isIdle {
      let waits = report.threads.compactMap { $0.waits.first?.kind }.map { ($0, 1) }
      return words.text(WatchWord.idle, ["waits": Text(counted(waits))])
    }
    return words.text(WatchWord.undecided)
  }

  private var isIdle: Bool {
    judgement.findings.first { $0.name == WatchFindings.parallelism.name }?.value
      == WatchFindings.Parallelism.none.rawValue
  }

  private func counted(_ waits: [(WaitKind, Int)]) -> String {
    let counts = waits.reduce(into: [WaitKind: Int]()) { $0[$1.0, default: 0] += $1.1 }
    let ranked = counts.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
    return words.series(
      ranked.map { kind, count in
        words(WatchWord.waitCount, ["count": "\(count)", "what": what(kind)])
      })
  }

  // MARK: What would help

  private var help: Terminal.Text {
    guard let bound else {
      return words.text(
        report.isTooShort ? WatchWord.helpTooShort : isIdle ? .helpIdle : .helpUndecided)
    }
    let isOwn = report.deadlock.count == 1 && report.deadlock[0].end.kind == .lock
    if bound == .deadlock, isOwn { return words.text(WatchWord.helpOwnLock) }
    return words.text(bound.help, ["command": .command(stacks(of: report.processes.first))])
  }

  /// What shows the stacks of a process while it is there.
  func stacks(of process: WatchReport.Process?) -> String {
    let isThere = process.map { report.running.contains($0.identifier) } ?? false
    let number = isThere ? process.map { "\($0.identifier)" } ?? "PID" : "PID"
    switch process?.runtime {
    case .python?: return "py-spy dump --pid \(number)"
    case .java?: return "jstack \(number)"
    default: return "gdb -p \(number) -batch -ex 'thread apply all bt'"
    }
  }

  /// Why the answer followed, in a few lines; nil where there is none.
  var why: Terminal.Text? { bound.map { words.text($0.why) } }

  // MARK: Names

  /// Threads by their numbers and, where it is one, its name.
  func who(_ rows: [Int]) -> String {
    if rows.count == 1, let row = rows.first, report.threads.indices.contains(row) {
      return words(
        WatchWord.threadName, ["number": "\(row + 1)", "name": report.threads[row].name])
    }
    return words(WatchWord.theseThreads, ["numbers": Self.ranges(rows)])
  }

  /// Numbers from 1, neighbours joined: "2–5, 7".
  static func ranges(_ rows: [Int]) -> String {
    let sorted = rows.sorted()
    var ranges: [ClosedRange<Int>] = []
    for row in sorted {
      if let last = ranges.last, row == last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...row
      } else {
        ranges.append(row...row)
      }
    }
    let texts = ranges.map { range in
      range.count == 1
        ? "\(range.lowerBound + 1)" : "\(range.lowerBound + 1)–\(range.upperBound + 1)"
    }
    return texts.prefix(4).joined(separator: ", ") + (texts.count > 4 ? ", …" : "")
  }

  /// What is waited for; the locks of Python look like semaphores from outside.
  func what(_ kind: WaitKind) -> String {
    let isPython = report.processes.contains { $0.runtime == .python }
    if kind == .semaphore, isPython { return words[WatchWord.forPython] }
    return words[WatchWord(rawValue: "for-\(kind.name)") ?? .forUnknown]
  }

  /// A share in whole percent: looks tell no more.
  static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// A number with two digits behind the point.
  static func hundredths(_ value: Double) -> String {
    let whole = Int((value * 100).rounded())
    return "\(whole / 100).\(whole % 100 / 10)\(whole % 10)"
  }

  /// What is waited for, in as few words as a table has room for.
  func shortly(_ kind: WaitKind) -> String {
    let isPython = report.processes.contains { $0.runtime == .python }
    switch kind {
    case .gil: return words[WatchWord.shortGil]
    case .semaphore where isPython: return words[WatchWord.shortPython]
    default: return what(kind)
    }
  }

  private func time(_ nanoseconds: Double) -> String {
    NumberFormat.format(nanoseconds, unit: .nanoseconds)
  }

  private func sentence(_ text: Terminal.Text) -> Terminal.Text { Text(words.closed(text.plain)) }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension WatchFindings.Bound {
  /// What would help.
  fileprivate var help: WatchWord { WatchWord(rawValue: "help-\(rawValue)") ?? .helpUndecided }
  /// Why the answer followed.
  fileprivate var why: WatchWord { WatchWord(rawValue: "why-\(rawValue)") ?? .helpUndecided }
}
