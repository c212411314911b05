internal import Statistics
internal import Terminal

/// Speed-ups by the work in a task: a curve and a column for each kind of helper.
struct SpeedUpExhibit {
  /// The measured tasks, the smallest first.
  let tasks: [TimeSpan]
  /// The kinds of helper, by their names in conditions.
  let helpers: [String]

  /// The curves, with the line at which nothing is gained.
  func chart(_ judgement: Judgement, title: String) -> CurveChart {
    let series = helpers.map { helpers in
      CurveChart.Series(
        helpers,
        tasks.compactMap { task in
          let condition = BreakEvenTasks.condition(helpers, task)
          return judgement.estimate("speed-up", condition: condition).map {
            .init(task.nanoseconds, $0.value, low: $0.low, high: $0.high)
          }
        })
    }
    let ends = [tasks.first, tasks.last].compactMap { $0 }
    let one = CurveChart.Series(
      "no gain", ends.map { .init($0.nanoseconds, 1) }, lineOnly: true)
    return CurveChart(
      title: title, x: .init("work in one task", .nanoseconds, .logarithmic),
      y: .init("speed-up", .ratio), series: series + [one])
  }

  /// A row for each task, and the task at which each kind of helper begins to pay.
  func table(_ judgement: Judgement) -> Table {
    var table = Table(
      columns: [.init("work in one task", .trailing)]
        + helpers.map { .init(Text($0), .trailing) },
      caption: "Speed-up over one worker alone; 95 % interval of the break-even task.")
    for task in tasks {
      table.append(
        [Text("\(task)")]
          + helpers.map {
            judgement.cell("speed-up", condition: BreakEvenTasks.condition($0, task))
          })
    }
    let conditions = helpers.map { "helpers=\($0)" }
    table.append(
      [Text("break-even", .strong)]
        + conditions.map { judgement.cell("break-even-task", condition: $0) })
    table.append(
      ["interval"]
        + conditions.map { condition in
          guard let point = judgement.estimate("break-even-task", condition: condition)
          else { return "–" }
          return Text(
            NumberFormat.interval(point.value, low: point.low, high: point.high, unit: .nanoseconds)
          )
        })
    return table
  }
}
