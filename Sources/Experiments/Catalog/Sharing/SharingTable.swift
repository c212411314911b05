internal import Results
internal import Statistics
internal import Terminal

/// Which of the things that a worker wrote its creator saw, for each kind of worker.
struct SharingTable {
  /// A kind of worker.
  struct Kind {
    let name: String
    /// The things that cannot be handed to such a worker at all.
    var outOfReach: Set<String> = []
  }

  /// A thing that a worker writes.
  struct Thing {
    let name: String
    /// The thing as a row names it.
    let words: String
  }

  /// What a creator sees of everything that it could see.
  enum Pattern: String {
    case everything
    case onlyShared = "only-shared"
    case something
    case nothing
  }

  let kinds: [Kind]
  let things: [Thing]

  static func condition(_ kind: String, _ what: String) -> String { "kind=\(kind),what=\(what)" }

  /// The share of rounds in which each thing was seen.
  func figures(_ observations: Observations) -> [Judgement.Quantity] {
    kinds.flatMap { kind in
      things.compactMap { thing in
        let condition = Self.condition(kind.name, thing.name)
        let values = observations.values("seen", condition: condition)
        return Proportion.estimate(successes: values.count { $0 == 1 }, trials: values.count)
          .map { .init(Sharing.quantity("seen"), condition: condition, $0) }
      }
    }
  }

  /// What is seen of a kind in all rounds; nil before anything was measured.
  /// - Parameters:
  ///   - name: the kind.
  ///   - shared: the things that both sides have in common; nil where that is no question.
  ///   - judgement: holds the figures.
  /// - Returns: the pattern that all rounds agree on.
  func pattern(of name: String, shared: Set<String>?, in judgement: Judgement) -> Pattern? {
    guard let kind = kinds.first(where: { $0.name == name }) else { return nil }
    let reached = things.map(\.name).filter { !kind.outOfReach.contains($0) }
    let shares = reached.map { thing in
      judgement.estimate("seen", condition: Self.condition(name, thing))?.value
    }
    if shares.allSatisfy({ $0 == nil }) { return nil }
    if shares.allSatisfy({ $0 == 1 }) { return .everything }
    if shares.allSatisfy({ $0 == 0 }) { return .nothing }
    guard let shared else { return .something }
    let expected: [Double?] = reached.map { shared.contains($0) ? 1 : 0 }
    return shares == expected ? .onlyShared : .something
  }

  /// A row for each thing with a column for each kind, and how much is seen of each kind.
  func exhibits(_ judgement: Judgement) -> [Block] {
    var table = Table(
      title: "Does the creator see what the worker wrote?",
      columns: [.init("what")] + kinds.map { .init(Text($0.name)) })
    for thing in things {
      table.append(
        [Text(thing.words)]
          + kinds.map { kind in
            kind.outOfReach.contains(thing.name)
              ? Text("cannot be passed", .faint)
              : cell(
                judgement.estimate("seen", condition: Self.condition(kind.name, thing.name)))
          })
    }
    let bars = kinds.compactMap { kind -> BarChart.Bar? in
      let shares = things.compactMap { thing in
        judgement.estimate("seen", condition: Self.condition(kind.name, thing.name))?.value
      }
      if shares.isEmpty { return nil }
      return BarChart.Bar(kind.name, shares.reduce(0, +) / Double(shares.count))
    }
    return [
      .table(table),
      .chart(.bars(BarChart(title: "Share of the writes seen", unit: .share, bars: bars))),
    ]
  }

  private func cell(_ share: Estimate?) -> Text {
    guard let share else { return Text("not measured", .faint) }
    if share.value == 1 { return .good("seen") }
    if share.value == 0 { return Text("not seen", .faint) }
    let times = Int((share.value * Double(share.count)).rounded())
    return .warning("seen \(times) times of \(share.count)")
  }
}
