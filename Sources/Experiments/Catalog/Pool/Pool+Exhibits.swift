public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the pictures and tables of `pool`.
enum PoolWord: String, WordKey {
  static let page = WordPage("explain/pool")
  case threadsIgnoreChunks = "threads-ignore-chunks"
  case chartTitle = "chart-title"
  case plainLoop = "plain-loop"
  case tasksInMessage = "tasks-in-message"
  case tasksPerSecond = "tasks-per-second"
  case ratesTitle = "rates-title"
  case data, chunk, loop, threads, processes, packing, share
  case ratesCaption = "rates-caption"
  case killsTitle = "kills-title"
  case pool, worker, alive, killed
  case callerGets = "caller-gets"
  case after
  case nextTask = "next-task"
  case killsCaption = "kills-caption"
  case notMeasured = "not-measured"
  case done
  case notDone = "not-done"
  case sometimesDone = "sometimes-done"
  case result, nothing
  case varies
}

extension Pool {
  /// Throughput by the size of a chunk, all figures by data and chunk, and who noticed the dead.
  public func exhibitsOne(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    (killWorker ? [] : chunkBlocks(judgement, words)) + [.table(kills(judgement, words))]
  }

  /// The rows with the least or the most data, or what came of the tasks of the killed.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let sizes = bytes.elements.sorted()
    let shown =
      switch finding {
      case Self.chunking.name: sizes.prefix(1)
      case Self.serialisation.name: sizes.suffix(1)
      default: sizes.prefix(0)
      }
    return [.table(shown.isEmpty ? kills(judgement, words) : rates(Array(shown), judgement, words))]
  }

  private func chunkBlocks(_ judgement: Judgement, _ words: Wording) -> [Block] {
    guard let least = bytes.elements.min() else { return [] }
    return [
      .chart(.curves(chart(judgement, least, words))),
      .table(rates(bytes.elements.sorted(), judgement, words)),
      .paragraph(words.text(PoolWord.threadsIgnoreChunks)),
    ]
  }

  private func chart(
    _ judgement: Judgement, _ size: ByteCount, _ words: Wording
  ) -> CurveChart {
    let ascending = chunks.elements.sorted()
    let series = PoolKind.allCases.map { kind in
      CurveChart.Series(
        kind.className,
        ascending.compactMap { chunk in
          judgement.estimate(Self.taskRate, kind.condition(chunk: chunk, bytes: size)).map {
            .init(Double(chunk), $0)
          }
        })
    }
    let loop = judgement.estimate(Self.taskRate, Self.loop(size)).map { rate in
      CurveChart.Series(
        words[PoolWord.plainLoop],
        [ascending.first, ascending.last].compactMap(\.self).map {
          .init(Double($0), rate.value)
        }, lineOnly: true)
    }
    return CurveChart(
      title: words(
        PoolWord.chartTitle,
        ["task": "\(task)", "size": "\(size)", "workers": "\(workers)"]),
      x: .init(words[PoolWord.tasksInMessage], .count, .logarithmic),
      y: .init(words[PoolWord.tasksPerSecond], .perSecond, .logarithmic),
      series: series + [loop].compactMap(\.self))
  }

  private static func loop(_ size: ByteCount) -> Condition {
    Condition(.pool, "none").with(.bytes, size)
  }

  /// A row for each size of data and chunk: tasks a second, and what packing takes of a task.
  private func rates(
    _ sizes: [ByteCount], _ judgement: Judgement, _ words: Wording
  ) -> Table {
    func column(_ word: PoolWord, _ alignment: Table.Alignment = .decimal) -> Table.Column {
      .init(words.text(word), alignment)
    }
    var table = Table(
      title: words.text(PoolWord.ratesTitle),
      columns: [
        column(.data, .trailing), column(.chunk, .trailing), column(.loop), column(.threads),
        column(.processes), .init("Pool", .decimal), column(.packing), column(.share),
      ],
      caption: words.text(PoolWord.ratesCaption))
    for size in sizes {
      for chunk in chunks.elements.sorted() {
        let rates = PoolKind.allCases.map {
          judgement.cell(Self.taskRate, $0.condition(chunk: chunk, bytes: size))
        }
        table.append(
          [
            Text("\(size)", .strong), Text("\(chunk)"),
            judgement.cell(Self.taskRate, Self.loop(size)),
          ] + rates + [
            judgement.cell(Self.packingCost, Condition(.chunk, chunk).with(.bytes, size)),
            judgement.cell(
              Self.packingShare, PoolKind.processExecutor.condition(chunk: chunk, bytes: size)),
          ])
      }
    }
    return table
  }

  /// What came of a task, in each kind of pool, whether its worker lived or was killed.
  private func kills(_ judgement: Judgement, _ words: Wording) -> Table {
    let heads: [PoolWord] = [.pool, .worker, .callerGets]
    var table = Table(
      title: words.text(PoolWord.killsTitle),
      columns: heads.map { .init(words.text($0)) } + [
        .init(words.text(PoolWord.after), .decimal), .init(words.text(PoolWord.nextTask)),
      ],
      caption: words.text(PoolWord.killsCaption))
    for kind in PoolKind.ofProcesses {
      for fate in PoolKind.WorkerFate.allCases {
        let condition = kind.condition(fate)
        table.append([
          Text(kind.className, .code),
          words.text(fate == .alive ? PoolWord.alive : .killed),
          news(condition, judgement, words), judgement.cell(Self.newsTime, condition),
          nextTask(condition, judgement, words),
        ])
      }
    }
    return table
  }

  private func nextTask(
    _ condition: Condition, _ judgement: Judgement, _ words: Wording
  ) -> Text {
    switch judgement.estimate(Self.nextAnswered, condition)?.value {
    case nil: .faint(words[PoolWord.notMeasured])
    case 1?: .good(words[PoolWord.done])
    case 0?: .bad(words[PoolWord.notDone])
    default: .warning(words[PoolWord.sometimesDone])
    }
  }

  private func news(_ condition: Condition, _ judgement: Judgement, _ words: Wording) -> Text {
    guard let answered = judgement.estimate(Self.answered, condition)?.value,
      let reported = judgement.estimate(Self.reported, condition)?.value
    else { return .faint(words[PoolWord.notMeasured]) }
    switch (answered, reported) {
    case (1, _): return .good(words[PoolWord.result])
    case (_, 1): return .code("BrokenProcessPool")
    case (0, 0): return .bad(words[PoolWord.nothing])
    default: return .warning(words[PoolWord.varies])
    }
  }
}
