public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the tables and pictures of `locks`.
enum LocksWord: String, WordKey {
  static let page = WordPage("explain/locks")
  case lock, threads, inside, fairness
  case tableTitle = "table-title"
  case aloneBefore = "alone-before"
  case aloneAfter = "alone-after"
  case threadsAtOnce = "threads-at-once"
  case barsTitle = "bars-title"
  case lockWithReaders = "lock-with-readers"
  case byThreads = "by-threads"
  case bySection = "by-section"
  case anUpdate = "an-update"
}

extension Locks {
  /// The costs side by side, and as curves by threads and by the length of the section.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let curves = [byThreads(judgement, words), bySection(judgement, words)]
    return [
      .table(costTable(LockSort.allCases, judgement, words)),
      .chart(.bars(contendedBars(judgement, words))),
    ] + curves.filter { !$0.series.isEmpty }.map { .chart(.curves($0)) }
  }

  /// The rows of the locks that are compared.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let sorts: [LockSort] =
      switch finding {
      case Self.spinOrSleep.name: [.mutex, .spin]
      case Self.readerLock.name: [.mutex, .rwlockRead]
      default: [.mutex]
      }
    return [.table(costTable(sorts, judgement, words))]
  }

  private func costTable(
    _ sorts: [LockSort], _ judgement: Judgement, _ words: Wording
  ) -> Table {
    var table = Table(
      title: words.text(LocksWord.tableTitle),
      columns: [
        .init(words.text(LocksWord.lock)), .init(words.text(LocksWord.aloneBefore), .decimal),
        .init(words.text(LocksWord.aloneAfter), .decimal),
        .init(words.text(LocksWord.threadsAtOnce, ["count": Text("\(threads)")]), .decimal),
        .init(words.text(LocksWord.fairness), .decimal),
      ])
    for sort in sorts {
      let contended =
        sort == .rwlockRead
        ? LockSort.rwlock.condition(readers: LocksSlice.onlyReaders) : sort.condition
      table.append([
        Text(sort.rawValue, .strong),
        judgement.cell(Self.lockCost, sort.condition(after: .single)),
        judgement.cell(Self.lockCost, sort.condition(after: .threads)),
        judgement.cell(Self.contendedCost, contended),
        judgement.cell(Self.fairness, contended),
      ])
    }
    return table
  }

  private func contendedBars(_ judgement: Judgement, _ words: Wording) -> BarChart {
    BarChart(
      title: words(LocksWord.barsTitle, ["count": "\(threads)"]), unit: .nanoseconds,
      bars: judgement.figures(of: Self.contendedCost).map { figure in
        let lock = figure.condition[.lock] ?? ""
        let readers = figure.condition[.readers]
        return BarChart.Bar(
          readers.map { words(LocksWord.lockWithReaders, ["lock": lock, "readers": $0]) } ?? lock,
          figure.estimate)
      }.sorted { $0.value < $1.value }, scale: .logarithmic)
  }

  private func byThreads(_ judgement: Judgement, _ words: Wording) -> CurveChart {
    curves(
      judgement.figures(of: Self.costByThreads), title: words[LocksWord.byThreads],
      x: .init(words[LocksWord.threads], .count), words
    ) { $0[.threads].flatMap { Double($0) } }
  }

  private func bySection(_ judgement: Judgement, _ words: Wording) -> CurveChart {
    curves(
      judgement.figures(of: Self.costBySection), title: words[LocksWord.bySection],
      x: .init(words[LocksWord.inside], .nanoseconds, .logarithmic), words
    ) { $0[.section].flatMap { TimeSpan(argument: $0)?.nanoseconds } }
  }

  private func curves(
    _ figures: [Figure], title: String, x: CurveChart.Axis, _ words: Wording,
    place: (Condition) -> Double?
  ) -> CurveChart {
    let series = LockSort.inCurves.compactMap { sort -> CurveChart.Series? in
      let points = figures.compactMap { figure -> CurveChart.Point? in
        guard figure.condition.includes(sort.condition), let place = place(figure.condition)
        else { return nil }
        return .init(
          place, figure.estimate)
      }
      return points.isEmpty ? nil : .init(sort.rawValue, points.sorted { $0.x < $1.x })
    }
    return CurveChart(
      title: title, x: x, y: .init(words[LocksWord.anUpdate], .nanoseconds, .logarithmic),
      series: series)
  }
}
