internal import Platform
public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the tables and pictures of `handoff`.
enum HandoffWord: String, WordKey {
  static let page = WordPage("explain/handoff")
  case barsTitle = "bars-title"
  case bar
  case producers, consumers, queue
  case itemsPerSecond = "items-per-second"
  case sleepsPerItem = "sleeps-per-item"
}

extension Handoff {
  /// The rates by queue and users, and a row for each with its sleeps.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    [
      .chart(
        .bars(
          BarChart(
            title: words[HandoffWord.barsTitle], unit: .perSecond, bars: bars(judgement, words)))),
      .table(table(rows, observations, judgement, words)),
    ]
  }

  /// The rows of the queues that are compared.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let most = users.map(\.consumers).max()
    let fewest = rows.filter {
      $0.producers == users.first?.producers && $0.consumers == users.first?.consumers
    }
    let shown =
      switch finding {
      case Self.queueChoice.name: fewest.filter { $0.queue != .condition }
      case Self.moreConsumers.name:
        rows.filter {
          $0.queue == .condition
            && [users.first?.consumers, most].contains($0.consumers)
        }
      default: fewest.filter { $0.queue == .condition }
      }
    return [.table(table(shown, observations, judgement, words))]
  }

  /// Every queue with every number of users, in the order of the rows.
  private var rows: [Row] {
    users.flatMap { users in
      WorkQueueKind.allCases.map { ($0, users.producers, users.consumers) }
    }
  }

  private typealias Row = (queue: WorkQueueKind, producers: Int, consumers: Int)

  private func bars(_ judgement: Judgement, _ words: Wording) -> [BarChart.Bar] {
    rows.compactMap { queue, producers, consumers in
      judgement.estimate(Self.handoffRate, Self.condition(queue, producers, consumers)).map {
        let label = words(
          HandoffWord.bar,
          [
            "producers": "\(producers)", "consumers": "\(consumers)", "queue": queue.rawValue,
          ])
        return BarChart.Bar(label, $0)
      }
    }
  }

  private func table(
    _ rows: [Row], _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> Table {
    var table = Table(
      columns: [
        .init(words.text(HandoffWord.producers), .trailing),
        .init(words.text(HandoffWord.consumers), .trailing),
        .init(words.text(HandoffWord.queue)),
        .init(words.text(HandoffWord.itemsPerSecond), .decimal),
        .init(words.text(HandoffWord.sleepsPerItem), .decimal),
      ])
    for (queue, producers, consumers) in rows {
      let condition = Self.condition(queue, producers, consumers)
      table.append([
        .number("\(producers)"), .number("\(consumers)"), Text(queue.rawValue, .strong),
        Refusal.cell(of: condition, in: observations, words)
          ?? judgement.cell(Self.handoffRate, condition),
        judgement.cell(Self.sleepsPerItem, condition),
      ])
    }
    return table
  }
}
