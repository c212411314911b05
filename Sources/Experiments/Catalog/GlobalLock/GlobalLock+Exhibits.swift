internal import Statistics
public import Results
public import Terminal
public import Wording

/// The words of the pictures and tables of `gil`.
enum GlobalLockWord: String, WordKey {
  static let page = WordPage("explain/gil")
  case pictureTitle = "picture-title"
  case thread, sleeper
  case computes, waits, sleeps
  case work, lock
  case oneThread = "one-thread"
  case severalThreads = "several-threads"
  case gain, interval
  case gainTitle = "gain-title"
  case alone
  case besideProcess = "beside-process"
  case besideThread = "beside-thread"
  case latenessTitle = "lateness-title"
  case pure, interpreters
  case shortHashes = "short-hashes"
  case hashing, compression, sleeping
  case keeps, releases
  case oneEach = "one-each"
}

extension GlobalLock {
  /// The condition of the events that the picture is drawn from.
  private static let picture: Condition = [.init("picture"): "handover"]

  /// The hand-over of the lock, what threads gain, and how late a sleeping thread goes on.
  public func exhibitsOne(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    handOver(observations, words) + [
      .table(gains(Work.allCases, observations, judgement, words)),
      .chart(.bars(gainBars(judgement, words))),
      .chart(.bars(latenessBars(intervals.elements, judgement, words))),
    ]
  }

  /// The works that decide, or how late a sleeper goes on.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    switch finding {
    case Self.convoy.name:
      [.chart(.bars(latenessBars(besideInterval(observations), judgement, words)))]
    case Self.switchInterval.name:
      [.chart(.bars(latenessBars(ends(observations), isAlone: false, judgement, words)))]
    case Self.releasingThreads.name:
      [.table(gains([.pure, .hashing], observations, judgement, words))]
    case Self.subInterpreters.name:
      [.table(gains([.pure, .interpreters], observations, judgement, words))]
    default: [.table(gains([.pure], observations, judgement, words))]
    }
  }

  private func handOver(_ observations: Observations, _ words: Wording) -> [Block] {
    guard !observations.events.isEmpty else { return [] }
    let chart = EventTimeline.chart(
      observations.events, title: words[GlobalLockWord.pictureTitle], condition: Self.picture,
      state: EventTimeline.state(GlobalLockWord.self, words)
    ) {
      $0 < workers
        ? words(GlobalLockWord.thread, ["number": "\($0 + 1)"]) : words[GlobalLockWord.sleeper]
    }
    return [.chart(.timeline(chart))]
  }

  private func gains(
    _ works: [Work], _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> Table {
    let hasLock = observations.note(.globalLock)?.text != "off"
    var table = Table(columns: [
      .init(words.text(GlobalLockWord.work)), .init(words.text(GlobalLockWord.lock)),
      .init(words.text(GlobalLockWord.oneThread), .decimal),
      .init(words.text(GlobalLockWord.severalThreads, ["count": Text("\(workers)")]), .decimal),
      .init(words.text(GlobalLockWord.gain), .decimal),
      .init(words.text(GlobalLockWord.interval), .trailing),
    ])
    for work in works {
      guard let gain = judgement.figure(Self.threadGain, work.condition) else { continue }
      let times = [1, workers].map {
        judgement.cell(Self.workTime, work.condition(threads: $0))
      }
      table.append(
        [words.text(work.word), hasLock ? words.text(work.lock).styled(.faint) : "–"] + times
          + QuantityTable.cells(of: gain, words).prefix(2))
    }
    table.caption = words.text(ExhibitWord.ratioOfRounds)
    return table
  }

  private func gainBars(_ judgement: Judgement, _ words: Wording) -> BarChart {
    let bars = Work.allCases.compactMap { work in
      judgement.estimate(Self.threadGain, work.condition).map {
        BarChart.Bar(words[work.word], $0)
      }
    }
    return BarChart(
      title: words(GlobalLockWord.gainTitle, ["count": "\(workers)"]), unit: .ratio, bars: bars,
      reference: .init(words[GlobalLockWord.oneThread], 1))
  }

  private func besideInterval(_ observations: Observations) -> [TimeSpan] {
    [comparedInterval(observations)].compactMap(\.self)
  }

  private func ends(_ observations: Observations) -> [TimeSpan] {
    let measured = measuredIntervals(observations)
    return [measured.first, measured.last].compactMap(\.self)
  }

  /// How late the sleeper was beside a thread at some switch intervals, and without one.
  private func latenessBars(
    _ intervals: [TimeSpan], isAlone: Bool = true, _ judgement: Judgement, _ words: Wording
  ) -> BarChart {
    let without = [
      (Self.besideNothing, words[GlobalLockWord.alone]),
      (Self.besideProcess, words[GlobalLockWord.besideProcess]),
    ]
    let neighbours =
      (isAlone ? without : [])
      + intervals.sorted().map {
        (Self.beside($0), words(GlobalLockWord.besideThread, ["interval": "\($0)"]))
      }
    let bars = neighbours.compactMap { condition, label in
      judgement.estimate(Self.lateness, condition).map {
        BarChart.Bar(label, $0)
      }
    }
    return BarChart(
      title: words[GlobalLockWord.latenessTitle], unit: .nanoseconds, bars: bars,
      scale: .logarithmic)
  }
}

extension GlobalLock.Work {
  /// The work as a row of a table names it.
  fileprivate var word: GlobalLockWord {
    switch self {
    case .pure: .pure
    case .interpreters: .interpreters
    case .shortHashes: .shortHashes
    case .hashing: .hashing
    case .compression: .compression
    case .sleeping: .sleeping
    }
  }

  /// What the work does with the lock.
  fileprivate var lock: GlobalLockWord {
    switch self {
    case .pure, .shortHashes: .keeps
    case .interpreters: .oneEach
    case .hashing, .compression, .sleeping: .releases
    }
  }
}
