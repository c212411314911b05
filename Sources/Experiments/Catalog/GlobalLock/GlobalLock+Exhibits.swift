public import Results
internal import Statistics
public import Terminal

extension GlobalLock {
  /// The condition of the events that the picture is drawn from.
  private static let picture = "picture=handover"

  /// The hand-over of the lock, what threads gain, and how late a sleeping thread goes on.
  public func exhibitsOne(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    handOver(observations) + [
      .table(gains(judgement)), .chart(.bars(gainBars(judgement))),
      .chart(.bars(latenessBars(judgement))),
    ]
  }

  private func handOver(_ observations: Observations) -> [Block] {
    guard !observations.events.isEmpty else { return [] }
    let chart = EventTimeline.chart(
      observations.events, title: "Who ran, and who waited for the lock or a processor",
      condition: Self.picture
    ) { $0 < workers ? "thread \($0 + 1)" : "sleeper" }
    return [.chart(.timeline(chart))]
  }

  private func gains(_ judgement: Judgement) -> Table {
    var table = Table(columns: [
      .init("work"), .init("lock"), .init("one thread", .decimal),
      .init("\(workers) threads", .decimal), .init("gain", .decimal), .init("interval", .trailing),
    ])
    for work in Work.allCases {
      let gain = judgement.quantities.first {
        $0.name == "thread-gain" && $0.condition == work.condition
      }
      guard let gain else { continue }
      let cells = QuantityTable.cells(of: gain)
      table.append(
        [work.words, Text(work.lock, .faint)]
          + [1, workers].map { time(work.condition(threads: $0), judgement) } + [
            cells[0], cells[1],
          ]
      )
    }
    return table
  }

  private func time(_ condition: String, _ judgement: Judgement) -> Text {
    judgement.quantities.first { $0.name == "work-time" && $0.condition == condition }
      .map { QuantityTable.cells(of: $0)[0] } ?? Text("–", .faint)
  }

  private func gainBars(_ judgement: Judgement) -> BarChart {
    let bars = Work.allCases.compactMap { work in
      judgement.estimate("thread-gain", condition: work.condition).map {
        BarChart.Bar(work.words.plain, $0.value, low: $0.low, high: $0.high)
      }
    }
    return BarChart(
      title: "What \(workers) threads gain over one", unit: .ratio, bars: bars,
      reference: .init("one thread", 1))
  }

  private func latenessBars(_ judgement: Judgement) -> BarChart {
    let company =
      [(Self.besideNothing, "alone"), (Self.besideProcess, "beside a busy process")]
      + intervals.elements.sorted().map { (Self.beside($0), "beside a busy thread, \($0)") }
    let bars = company.compactMap { condition, label in
      judgement.estimate("lateness", condition: condition).map {
        BarChart.Bar(label, $0.value, low: $0.low, high: $0.high)
      }
    }
    return BarChart(
      title: "How late a thread goes on after a sleep of 1 ms", unit: .nanoseconds, bars: bars,
      scale: .logarithmic)
  }
}

extension GlobalLock.Work {
  /// The work as a row of a table names it.
  fileprivate var words: Text {
    switch self {
    case .pure: "pure Python"
    case .interpreters: "pure Python, own interpreters"
    case .shortHashes: "SHA-256 of 1 KiB blocks"
    case .hashing: "SHA-256 of 1 MiB blocks"
    case .compression: "zlib"
    case .sleeping: "sleeping"
    }
  }

  /// What the work does with the lock.
  fileprivate var lock: String {
    switch self {
    case .pure, .shortHashes: "keeps it"
    case .interpreters: "one each"
    case .hashing, .compression, .sleeping: "releases it"
    }
  }
}
