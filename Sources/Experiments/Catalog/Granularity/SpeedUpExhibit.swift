internal import Results
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
    let points = helpers.map {
      judgement.quantities.first { [condition = "helpers=\($0)"] in
        $0.name == "break-even-task" && $0.condition == condition
      }
    }
    table.append([Text("break-even", .strong)] + points.map { cells($0)[0] })
    table.append(["interval"] + points.map { cells($0)[1] })
    return table
  }

  /// The break-even task and its interval; a bound where it lies outside the tasks measured.
  private func cells(_ point: Judgement.Quantity?) -> [Text] {
    guard let point, let first = tasks.first, let last = tasks.last else { return ["–", "–"] }
    if point.estimate.value < first.nanoseconds { return [Text("under \(first)"), "–"] }
    if point.estimate.value > last.nanoseconds { return [Text("over \(last)"), "–"] }
    return QuantityTable.cells(of: point)
  }
}
