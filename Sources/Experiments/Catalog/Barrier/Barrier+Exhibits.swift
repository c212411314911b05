public import Results
public import Terminal
public import Wording

extension Barrier {
  /// Who waited for whom behind a right barrier and behind the wrong one, and all side by side.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    builds.compactMap { timeline(of: $0, observations, words) }
      + [.table(buildTable(Self.declaration.quantities, judgement, words))]
  }

  /// The meetings that show the finding and what was counted, or the times that decide the cost.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    if finding == Self.cost.name {
      return judgement.deciding([Self.meetingTime, Self.costRatio], words)
    }
    let shown = finding == Self.oneTurnstile.name ? [.oneTurnstile] : rightBuilds
    let counted = [Self.earlyPassages, Self.meetingsAhead, Self.stuck, Self.asleepWhenStuck]
    return shown.compactMap { timeline(of: $0, observations, words) }
      + [.table(buildTable(counted, judgement, words))]
  }

  private func timeline(
    of build: Build, _ observations: Observations, _ words: Wording
  ) -> Block? {
    let condition = Self.condition(build).seen(as: .workers)
    guard observations.events.contains(where: { $0.condition == condition }) else { return nil }
    let title: BarrierWord = build == .oneTurnstile ? .lastMeetings : .firstMeetings
    return .chart(
      .timeline(
        EventTimeline.chart(
          observations.events, title: words(title, ["build": build.rawValue]),
          condition: condition, state: EventTimeline.state(BarrierState.self, words),
          label: EventTimeline.worker(words))))
  }

  private func buildTable(
    _ quantities: [Quantity], _ judgement: Judgement, _ words: Wording
  ) -> Table {
    let conditions = builds.map(Self.condition)
    var table = Table(
      title: words.text(BarrierWord.tableTitle),
      columns: [.init("")] + builds.map { .init(Text($0.rawValue), .decimal) })
    for quantity in quantities
    where conditions.contains(where: { judgement.figure(quantity, $0) != nil }) {
      table.append(
        [Text(quantity.name, .strong)] + conditions.map { judgement.cell(quantity, $0) })
    }
    return table
  }
}
