public import Results
internal import Statistics
public import Terminal

extension BoundedBuffer {
  /// Decides from counted items and from paired rounds.
  public func judge(_ observations: Observations) -> Judgement {
    var quantities: [Judgement.Quantity] = []
    for version in versions {
      let runs = observations.values("stuck", condition: version.condition)
      let stuck = Proportion.estimate(successes: runs.count { $0 > 0 }, trials: runs.count)
      if let stuck {
        quantities.append(.init(Self.quantity("stuck"), condition: version.condition, stuck))
      }
    }
    quantities += observations.medians(Self.declaration.quantities.filter { $0.name != "stuck" })
    let right = versions.filter { $0.fault == .none }
    var findings = [
      Finding(
        content(of: right, observations),
        decidedBy: ["lost-items", "repeated-items", "taken-from-empty", "stuck"])
    ]
    if let faulty = versions.first(where: { $0.fault != .none }) {
      findings.append(
        Finding(effect(of: faulty, observations), decidedBy: ["taken-from-empty", "stuck"]))
    }
    if right.count == 2 {
      findings.append(Finding(faster(observations), decidedBy: ["items-per-second"]))
    }
    return Judgement(quantities: quantities, findings: findings)
  }

  private func content(of versions: [Version], _ observations: Observations) -> Content {
    func sum(_ quantity: String) -> Double {
      versions.reduce(0) { sum, version in
        sum + observations.values(quantity, condition: version.condition).reduce(0, +)
      }
    }
    let faults = ["lost-items", "repeated-items", "taken-from-empty", "stuck"]
    if faults.contains(where: { sum($0) > 0 }) { return .damaged }
    let enough = versions.allSatisfy {
      observations.values("lost-items", condition: $0.condition).count >= 3
    }
    return enough ? .intact : .inconclusive
  }

  private func effect(of version: Version, _ observations: Observations) -> FaultEffect {
    func happened(_ quantity: String) -> Bool {
      observations.values(quantity, condition: version.condition).contains { $0 > 0 }
    }
    if happened("taken-from-empty") { return .tookFromEmpty }
    return happened("stuck") ? .stuck : .notObserved
  }

  private func faster(_ observations: Observations) -> FasterMeans {
    let pairs = observations.pairs("items-per-second", "with=condition", "with=semaphore")
    switch PairedComparison(first: pairs.map(\.0), second: pairs.map(\.1))?.verdict {
    case .higher: return .condition
    case .lower: return .semaphore
    case .cannotTell, nil: return .inconclusive
    }
  }

  /// A run of each version from near, and the versions side by side.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    var blocks: [Block] = []
    for version in versions {
      guard let round = observations.note("drawn \(version.condition)")?.value else { continue }
      let view = "\(version.condition),round=\(Int(round));\(LockTimeline.workersView)"
      let fault = version.fault == .none ? "no fault" : "fault \(version.fault)"
      let chart = EventTimeline.chart(
        observations.events, title: "The workers, \(version.means), \(fault)", condition: view,
        label: label)
      blocks.append(.chart(.timeline(chart)))
    }
    return blocks + [.table(versionTable(judgement))]
  }

  private func label(_ worker: Int) -> String {
    worker < producers ? "producer \(worker + 1)" : "consumer \(worker - producers + 1)"
  }

  private func versionTable(_ judgement: Judgement) -> Table {
    var table = Table(
      title: "The buffers",
      columns: [.init("")] + versions.map { .init(Text($0.condition), .decimal) })
    for quantity in Self.declaration.quantities {
      let cells = versions.map { version -> Text? in
        judgement.quantities.first {
          $0.name == quantity.name && $0.condition == version.condition
        }.map { QuantityTable.cells(of: $0)[0] }
      }
      guard cells.contains(where: { $0 != nil }) else { continue }
      table.append([Text(quantity.name, .strong)] + cells.map { $0 ?? Text("none", .faint) })
    }
    return table
  }
}
