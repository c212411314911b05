internal import Platform
public import Results
public import Terminal
public import Wording

/// The words of the tables and pictures of `granularity`.
enum GranularityWord: String, WordKey {
  static let page = WordPage("explain/granularity")
  case curvesTitle = "curves-title"
  case pythonTitle = "python-title"
  case workInTask = "work-in-task"
  case speedUp = "speed-up"
  case noGain = "no-gain"
  case tableCaption = "table-caption"
  case breakEven = "break-even-row"
  case interval = "interval-row"
  case under, over
  case waysInPython = "ways-in-python"
}

extension Granularity {
  /// The speed-up by the size of the task, the break-even points, and what was refused.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let exhibit = SpeedUpExhibit(
      tasks: tasks.elements.sorted(), helpers: TaskFarm.Helpers.allCases.map(\.rawValue),
      words: words)
    let title = words(GranularityWord.curvesTitle, ["workers": "\(workers)"])
    return [
      .chart(.curves(exhibit.chart(judgement, title: title))), .table(exhibit.table(judgement)),
    ]
      + observations.refusals.map { note in
        .paragraph(
          Text("\(note.condition): ", .warning) + Refusal.text(of: note, words))
      }
  }

  /// The helpers that decide, with the break-even point and the tasks around it, or the largest task.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let kinds: [TaskFarm.Helpers] =
      finding == Self.sharedMemoryGain.name ? [.processesPipe, .processesMemory] : [.processesPipe]
    let sizes = tasks.elements.sorted()
    let exhibit = SpeedUpExhibit(
      tasks: finding == Self.largeTask.name ? sizes.suffix(2) : sizes,
      helpers: kinds.map(\.rawValue), words: words)
    return [
      .table(
        finding == Self.largeTask.name
          ? exhibit.speedUps(judgement) : exhibit.decidingTable(judgement))
    ]
  }
}
