internal import Results
internal import Statistics
internal import Terminal
internal import Witness
internal import Wording

/// The tables of a watched program, and what watching it could not see.
struct WatchTables {
  let report: WatchReport
  let judgement: Judgement
  let sentences: WatchSentences
  let words: Wording

  /// More threads than this are in the result only.
  private static let mostThreads = 40

  /// All tables and limits.
  var all: [Block] {
    [.table(threads)] + [waits, locks].compactMap(\.self).map { .table($0) } + limits
  }

  /// A thread in a picture or a table.
  func label(_ row: Int) -> String {
    let name = report.threads.indices.contains(row) ? report.threads[row].name : ""
    return words(WatchWord.threadLabel, ["number": "\(row + 1)", "name": name])
  }

  /// A lock in a picture or a table.
  func lockLabel(_ address: UInt64) -> String {
    words(WatchWord.lockLabel, ["address": "0x" + String(address, radix: 16)])
  }

  private func share(_ value: Double) -> Terminal.Text {
    .number(NumberFormat.format(value, unit: .share))
  }

  private func time(_ nanoseconds: Double) -> Terminal.Text {
    .number(NumberFormat.format(nanoseconds, unit: .nanoseconds))
  }

  // MARK: Threads

  private var threads: Table {
    let isStuck = report.standsStill || !report.deadlock.isEmpty
    let numbers = [WatchWord.running, .runnable, .waiting, .unseen]
    var table = Table(
      title: words.text(WatchWord.threadTable),
      columns: [.init(words.text(WatchWord.thread))]
        + numbers.map { .init(words.text($0), .trailing) }
        + [.init(words.text(isStuck ? WatchWord.atTheEnd : .mostlyFor))],
      rows: report.threads.prefix(Self.mostThreads).map { row($0, isStuck) })
    let left = report.threads.count - table.rows.count
    table.caption =
      left > 0
      ? words.text(WatchWord.moreThreads, ["count": "\(left)"]) : words.text(WatchWord.tableNote)
    return table
  }

  private func row(_ thread: WatchReport.Thread, _ isStuck: Bool) -> [Terminal.Text] {
    let kind = isStuck ? thread.end?.kind : thread.waits.first?.kind
    let times = [
      thread.running, thread.runnable, thread.waiting - thread.unseen, thread.unseen,
    ]
    return [Text(label(thread.row))] + times.map { share(thread.share($0)) }
      + [Text(kind.map(sentences.shortly) ?? "")]
  }

  // MARK: Waits and locks

  private var waits: Table? {
    let figures = judgement.figures(of: .waitingThreads)
      .filter { $0.estimate.value >= 0.005 }
      .sorted { $0.estimate.value > $1.estimate.value }
    if figures.isEmpty { return nil }
    return Table(
      title: words.text(WatchWord.waitTable),
      columns: [
        .init(words.text(WatchWord.waitWhat)), .init(words.text(WatchWord.waitThreads), .trailing),
      ],
      rows: figures.map { figure in
        let kind = figure.condition[.init("cause")].flatMap(WaitKind.init(name:)) ?? .unknown
        let estimate = figure.estimate
        return [
          Text(sentences.shortly(kind)),
          .number(
            estimate.valueText(in: .count) + " " + estimate.intervalText(in: .count)),
        ]
      })
  }

  private var locks: Table? {
    if report.locks.isEmpty { return nil }
    return Table(
      title: words.text(WatchWord.lockTable),
      columns: [
        .init(words.text(WatchWord.lock)), .init(words.text(WatchWord.waitedTime), .trailing),
        .init(words.text(WatchWord.heldMost)),
      ],
      rows: report.locks.map { lock in
        [
          Text(lockLabel(lock.address)), time(lock.time),
          Text(words.series(lock.holders.map(label))),
        ]
      })
  }

  // MARK: Limits

  /// What could not be seen, and who can see it.
  private var limits: [Block] {
    let items = [tier] + runtimes + [words.text(WatchWord.limitSpinning), races]
    return [
      .paragraph(words.text(WatchWord.limits).styled(.strong)),
      .list(items: items.map { Document($0) }, ordered: false),
    ]
  }

  private var tier: Terminal.Text {
    let rounds = max(1, Double(report.rounds))
    let rate = rounds / max(1e-3, report.duration / 1e9)
    return words.text(
      WatchWord.limitTier,
      [
        "rate": .number(NumberFormat.format(rate, unit: .count)),
        "interval": time(report.duration / rounds),
      ])
  }

  private var runtimes: [Terminal.Text] {
    var seen: Set<Runtime> = []
    return report.processes.compactMap { process in
      guard seen.insert(process.runtime).inserted,
        let word = WatchWord(rawValue: "limit-\(process.runtime.rawValue)")
      else { return nil }
      return words.text(
        word, ["name": Text(process.name), "command": .command(sentences.stacks(of: process))])
    }
  }

  private var races: Terminal.Text {
    words.text(
      WatchWord.limitRaces,
      [
        "helgrind": .command("valgrind --tool=helgrind PROGRAM"),
        "go": .command("go build -race"),
      ])
  }
}
