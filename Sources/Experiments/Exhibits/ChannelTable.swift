internal import Results
internal import Platform
internal import Apparatus
internal import Statistics
internal import Terminal

/// Channels row by row, with the reason where one could not be measured.
enum ChannelTable {
  /// Median and tails of a round trip, between processes and between threads.
  static func latencies(
    _ observations: Observations, _ judgement: Judgement, of kinds: [ChannelKind],
    path: (ChannelKind) -> String
  ) -> Table {
    var table = Table(
      columns: [
        .init("channel"), .init("processes", .decimal), .init("99 %", .decimal),
        .init("99.9 %", .decimal), .init("threads", .decimal), .init("one round trip is"),
      ], caption: "Medians of rounds; percentiles of single trips; – where there were too few.")
    for via in kinds {
      let process = IPCCase(via: via, workers: .process).condition
      let thread = IPCCase(via: via, workers: .thread).condition
      let main = via.isWithinProcess ? thread : process
      let refusal = observations.refusals.first { $0.condition == main }
      table.append([
        Text(via.rawValue, .strong),
        cell("round-trip", process, judgement), cell("round-trip-p99", main, judgement),
        cell("round-trip-p999", main, judgement), cell("round-trip", thread, judgement),
        refusal.map { .warning($0.reason) } ?? note(path(via), main, judgement),
      ])
    }
    return table
  }

  private static func note(
    _ path: String, _ condition: String, _ judgement: Judgement
  ) -> Text {
    judgement.estimate("round-trip", condition: condition) == nil
      ? Text("no time left to measure it", .faint)
      : Text(path, .faint)
  }

  private static func cell(
    _ quantity: String, _ condition: String, _ judgement: Judgement
  ) -> Text {
    guard let estimate = judgement.estimate(quantity, condition: condition) else { return "–" }
    return .number(
      NumberFormat.format(
        estimate.value, low: estimate.low, high: estimate.high, unit: .nanoseconds))
  }
}
