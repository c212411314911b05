public import Results
internal import Statistics
public import Terminal

extension Pool {
  /// Throughput by the size of a chunk, all figures by data and chunk, and who noticed the dead.
  public func exhibitsOne(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    (killWorker ? [] : chunkBlocks(judgement)) + [.table(kills(judgement))]
  }

  private func chunkBlocks(_ judgement: Judgement) -> [Block] {
    guard let least = bytes.elements.min() else { return [] }
    return [
      .chart(.curves(chart(judgement, least))), .table(rates(judgement)),
      .paragraph(
        """
        A plain loop, without a pool, is the line to beat. \("ThreadPoolExecutor", .code) takes no \
        notice of the chunk size: threads have nothing to pack.
        """),
    ]
  }

  private func chart(_ judgement: Judgement, _ size: ByteCount) -> CurveChart {
    let ascending = chunks.elements.sorted()
    let series = PoolKind.allCases.map { kind in
      CurveChart.Series(
        kind.words,
        ascending.compactMap { chunk in
          let condition = kind.condition(chunk: chunk, bytes: size)
          return judgement.estimate("task-rate", condition: condition).map {
            .init(Double(chunk), $0.value, low: $0.low, high: $0.high)
          }
        })
    }
    let loop = judgement.estimate("task-rate", condition: Self.loop(size)).map { rate in
      CurveChart.Series(
        "plain loop",
        [ascending.first, ascending.last].compactMap { $0 }.map { .init(Double($0), rate.value) },
        lineOnly: true)
    }
    return CurveChart(
      title: "Tasks of \(task) with \(size) bytes of data, \(workers) workers",
      x: .init("tasks in one message", .count, .logarithmic),
      y: .init("tasks a second", .perSecond, .logarithmic),
      series: series + [loop].compactMap { $0 })
  }

  private static func loop(_ size: ByteCount) -> String { "pool=none,bytes=\(size)" }

  /// A row for each size of data and chunk: tasks a second, and what packing takes of a task.
  private func rates(_ judgement: Judgement) -> Table {
    var table = Table(
      title: "Tasks a second, and packing",
      columns: [
        .init("data", .trailing), .init("chunk", .trailing), .init("loop", .decimal),
        .init("threads", .decimal), .init("processes", .decimal), .init("Pool", .decimal),
        .init("packing", .decimal), .init("share", .decimal),
      ],
      caption: """
        threads: ThreadPoolExecutor; processes: ProcessPoolExecutor, to which the share of packing \
        in the time of a task belongs.
        """)
    for size in bytes.elements.sorted() {
      for chunk in chunks.elements.sorted() {
        let rates = PoolKind.allCases.map {
          judgement.cell("task-rate", condition: $0.condition(chunk: chunk, bytes: size))
        }
        table.append(
          [
            Text("\(size)", .strong), Text("\(chunk)"),
            judgement.cell("task-rate", condition: Self.loop(size)),
          ] + rates + [
            judgement.cell("packing-cost", condition: "chunk=\(chunk),bytes=\(size)"),
            judgement.cell(
              "packing-share",
              condition: PoolKind.processExecutor.condition(chunk: chunk, bytes: size)),
          ])
      }
    }
    return table
  }

  /// What came of a task, in each kind of pool, whether its worker lived or was killed.
  private func kills(_ judgement: Judgement) -> Table {
    var table = Table(
      title: "When a worker is killed",
      columns: [
        .init("pool"), .init("worker"), .init("what the caller gets"), .init("after", .decimal),
        .init("next task"),
      ],
      caption: "The lab ends a wait that has no end of its own, and the pool with it.")
    for kind in PoolKind.ofProcesses {
      for fate in PoolKind.WorkerFate.allCases {
        table.append([
          Text(kind.words, .code), Text(fate.rawValue), news(kind, fate, judgement),
          judgement.cell("news-time", condition: kind.condition(fate)),
          nextTask(kind, fate, judgement),
        ])
      }
    }
    return table
  }

  private func nextTask(
    _ kind: PoolKind, _ fate: PoolKind.WorkerFate, _ judgement: Judgement
  ) -> Text {
    switch judgement.estimate("next-answered", condition: kind.condition(fate))?.value {
    case nil: Text("not measured", .faint)
    case 1?: .good("done")
    case 0?: .bad("not done")
    default: .warning("now done, now not")
    }
  }

  private func news(
    _ kind: PoolKind, _ fate: PoolKind.WorkerFate, _ judgement: Judgement
  ) -> Text {
    func share(_ name: String) -> Double? {
      judgement.estimate(name, condition: kind.condition(fate))?.value
    }
    guard let answered = share("answered"), let reported = share("reported") else {
      return Text("not measured", .faint)
    }
    switch (answered, reported) {
    case (1, _): return .good("the result")
    case (_, 1): return "\("BrokenProcessPool", .code)"
    case (0, 0): return .bad("nothing")
    default: return .warning("now this, now that")
    }
  }
}
