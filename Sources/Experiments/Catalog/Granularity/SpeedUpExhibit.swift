internal import Results
internal import Statistics
internal import Terminal
internal import Wording

/// Speed-ups by the work in a task: a curve and a column for each kind of helper.
struct SpeedUpExhibit {
  /// The measured tasks, the smallest first.
  let tasks: [TimeSpan]
  /// The kinds of helper, by their names in conditions.
  let helpers: [String]
  /// The words of the language.
  let words: Wording

  /// The curves, with the line at which nothing is gained.
  func chart(_ judgement: Judgement, title: String) -> CurveChart {
    let series = helpers.map { helpers in
      CurveChart.Series(
        helpers,
        tasks.compactMap { task in
          let condition = BreakEvenTasks.condition(helpers, task)
          return judgement.estimate(Granularity.speedUp, condition).map {
            .init(task.nanoseconds, $0)
          }
        })
    }
    let ends = [tasks.first, tasks.last].compactMap { $0 }
    let one = CurveChart.Series(
      words[GranularityWord.noGain], ends.map { .init($0.nanoseconds, 1) }, lineOnly: true)
    return CurveChart(
      title: title,
      x: .init(words[GranularityWord.workInTask], .nanoseconds, .logarithmic),
      y: .init(words[GranularityWord.speedUp], .ratio), series: series + [one])
  }

  /// A row for each task, and the task at which each kind of helper begins to pay.
  func table(_ judgement: Judgement) -> Table {
    var table = speedUps(judgement)
    table.caption = words.text(GranularityWord.tableCaption)
    let points = points(judgement)
    table.append(breakEven(points))
    table.append([words.text(GranularityWord.interval)] + points.map { cells($0)[1] })
    return table
  }

  /// The break-even task, then those on both sides of it, and the ends.
  func decidingTable(_ judgement: Judgement) -> Table {
    var table = speedUps(judgement)
    table.rows = [breakEven(points(judgement))]
    for task in decidingTasks(judgement) { table.append(row(task, judgement)) }
    return table
  }

  /// A row for each task.
  func speedUps(_ judgement: Judgement) -> Table {
    var table = Table(
      columns: [.init(words.text(GranularityWord.workInTask), .trailing)]
        + helpers.map { .init(Text($0), .trailing) })
    for task in tasks { table.append(row(task, judgement)) }
    return table
  }

  private func row(_ task: TimeSpan, _ judgement: Judgement) -> [Text] {
    [Text("\(task)")]
      + helpers.map { judgement.cell(Granularity.speedUp, BreakEvenTasks.condition($0, task)) }
  }

  private func points(_ judgement: Judgement) -> [Figure?] {
    helpers.map { judgement.figure(Granularity.breakEvenTask, BreakEvenTasks.condition($0)) }
  }

  private func breakEven(_ points: [Figure?]) -> [Text] {
    [words.text(GranularityWord.breakEven).styled(.strong)] + points.map { cells($0)[0] }
  }

  /// The tasks next to each break-even point in front of the first and the last one.
  private func decidingTasks(_ judgement: Judgement) -> [TimeSpan] {
    let points = helpers.compactMap {
      judgement.estimate(Granularity.breakEvenTask, BreakEvenTasks.condition($0))?.value
    }
    let near = points.flatMap { point in
      [tasks.last { $0.nanoseconds <= point }, tasks.first { $0.nanoseconds > point }]
    }
    let nearest = tasks.filter { task in near.contains { $0?.nanoseconds == task.nanoseconds } }
    let ends = [tasks.first, tasks.last].compactMap { $0 }
    return nearest + ends.filter { !nearest.contains($0) }
  }

  /// The break-even task and its interval; a bound where it lies outside the tasks measured.
  private func cells(_ point: Figure?) -> [Text] {
    guard let point, let first = tasks.first, let last = tasks.last else { return ["–", "–"] }
    if point.estimate.value <= first.nanoseconds {
      return [words.text(GranularityWord.under, ["task": Text("\(first)")]), "–"]
    }
    if point.estimate.value >= last.nanoseconds {
      return [words.text(GranularityWord.over, ["task": Text("\(last)")]), "–"]
    }
    return QuantityTable.cells(of: point, words)
  }
}
