public import Results
public import Terminal
public import Wording

extension BoundedBuffer {
  /// A run of each version from near, and the versions side by side.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    versions.compactMap { timeline(of: $0, observations, words) }
      + [.table(versionTable(Self.declaration.quantities, judgement, words))]
  }

  /// What was counted in each version, or the last steps of the one with the fault.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let counted = [Self.lostItems, Self.repeatedItems, Self.takenFromEmpty, Self.stuck]
    let decides = finding == Self.fasterMeans.name ? [Self.itemsPerSecond] : counted
    let table = Block.table(versionTable(decides, judgement, words))
    guard finding == Self.faultEffect.name,
      let faulty = versions.first(where: { $0.fault != .none })
    else { return [table] }
    return [timeline(of: faulty, observations, words)].compactMap(\.self) + [table]
  }

  private func timeline(
    of version: Version, _ observations: Observations, _ words: Wording
  ) -> Block? {
    guard let round = observations.note(.drawn, version.condition)?.value else { return nil }
    let fault =
      version.fault == .none
      ? words[BoundedBufferWord.noFault]
      : words(BoundedBufferWord.withFault, ["fault": version.fault.rawValue])
    return .chart(
      .timeline(
        EventTimeline.chart(
          observations.events,
          title: words(
            BoundedBufferWord.workersTitle, ["means": version.means.rawValue, "fault": fault]),
          condition: version.drawn(in: Int(round)).seen(as: .workers),
          state: EventTimeline.state(BoundedBufferState.self, words),
          label: { label($0, words) })))
  }

  private func label(_ worker: Int, _ words: Wording) -> String {
    worker < producers
      ? words(BoundedBufferWord.producer, ["number": "\(worker + 1)"])
      : words(BoundedBufferWord.consumer, ["number": "\(worker - producers + 1)"])
  }

  private func versionTable(
    _ quantities: [Quantity], _ judgement: Judgement, _ words: Wording
  ) -> Table {
    var table = Table(
      title: words.text(BoundedBufferWord.tableTitle),
      columns: [.init("")] + versions.map { .init(Text($0.condition.text), .decimal) })
    for quantity in quantities
    where versions.contains(where: { judgement.figure(quantity, $0.condition) != nil }) {
      table.append(
        [Text(quantity.name, .strong)] + versions.map { judgement.cell(quantity, $0.condition) })
    }
    return table
  }
}
