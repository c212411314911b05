public import Results
public import Terminal
public import Wording

/// The words of the pictures and tables of `container`.
enum ContainerWord: String, WordKey {
  static let page = WordPage("explain/container")
  case tasksTitle = "tasks-title"
  case tableTitle = "table-title"
  case noLimit = "no-limit"
  case percent
}

/// What a stretch in the picture of `container` is, as its events name it.
enum ContainerState: String, WordKey {
  static let page = ContainerWord.page
  case task, next, long
}

extension Container {
  /// The tasks one behind the other under each limit, and the figures side by side.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    // Where nothing was permitted there is nothing to show but the reason.
    if judgement.figures.isEmpty { return [] }
    let chart = EventTimeline.chart(
      observations.events, title: words(ContainerWord.tasksTitle, ["task": "\(task)"]),
      state: EventTimeline.state(ContainerState.self, words),
      label: { row in limits.indices.contains(row) ? name(of: limits[row], words) : "" })
    return [.chart(.timeline(chart)), .table(table(judgement, words))]
  }

  private func name(of limit: QuotaLimit, _ words: Wording) -> String {
    switch limit {
    case .none: words[ContainerWord.noLimit]
    case .percent(let share): words(ContainerWord.percent, ["share": "\(share)"])
    }
  }

  private func table(_ judgement: Judgement, _ words: Wording) -> Table {
    var table = Table(
      title: words.text(ContainerWord.tableTitle),
      columns: [.init("")] + limits.map { .init(Text(name(of: $0, words)), .decimal) })
    let quantities = [Self.taskMedian, Self.taskSlowest, Self.throttledPeriods, Self.throttledTime]
    for quantity in quantities {
      table.append(
        [Text(quantity.name, .strong)] + limits.map { judgement.cell(quantity, $0.condition) })
    }
    return table
  }
}
