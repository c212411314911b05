internal import Apparatus
public import Results
public import Terminal
public import Wording

/// The words of the tables and pictures of `ipc-throughput`.
enum IPCThroughputWord: String, WordKey {
  static let page = WordPage("explain/ipc-throughput")
  case bytesPerSecond = "bytes-per-second"
  case messagesPerSecond = "messages-per-second"
  case curvesTitle = "curves-title"
  case sizeOfMessage = "size-of-message"
  case throughput
  case size
  case memoryCopy = "memory-copy"
  case refused
  case threadQueue = "thread-queue"
}

extension IPCThroughput {
  /// A curve for each channel with the copy as the limit, bytes and messages a second, and rows.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let exhibit = ThroughputExhibit(
      sizes: sizes.elements.sorted(), channels: via.kinds.map(\.rawValue), words: words)
    let limit = CurveChart.Series(
      words[IPCThroughputWord.memoryCopy],
      exhibit.points(judgement, Self.memoryCopy) { Self.condition($0) }, lineOnly: true)
    let ratios = judgement.figures.filter { $0.condition.isEmpty }
    return [
      .chart(.curves(exhibit.chart(judgement, beside: [limit]))),
      .table(exhibit.byteRates(judgement, withCopy: true)),
      .table(exhibit.messageRates(judgement)),
      .table(QuantityTable.table(ratios, words)),
    ] + refusals(observations, words)
  }

  /// The channels that decide, with the largest message and, for the gain, the smallest.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let sizes = sizes.elements.sorted()
    let ends = [sizes.first, sizes.count > 1 ? sizes.last : nil].compactMap(\.self)
    let exhibit = ThroughputExhibit(
      sizes: finding == Self.sizeGain.name ? ends : ends.suffix(1),
      channels: deciding(finding, judgement).map(\.rawValue), words: words)
    return [.table(exhibit.byteRates(judgement, withCopy: finding == Self.copyLimit.name))]
  }

  private func deciding(_ finding: String, _ judgement: Judgement) -> [ChannelKind] {
    switch finding {
    case Self.sizeGain.name: [compared].compactMap(\.self)
    case Self.pageGift.name: [.pipe, .pageGift]
    default: [fastest(judgement)].compactMap(\.self)
    }
  }

  /// Each channel that was refused for some sizes, with the first reason.
  private func refusals(_ observations: Observations, _ words: Wording) -> [Block] {
    let lines = via.kinds.compactMap { via -> Document? in
      let own = observations.refusals.filter { $0.condition[.via] == via.rawValue }
      guard let first = own.first else { return nil }
      let sizes = own.compactMap { $0.condition[.size] }
      return Document(
        words.text(
          IPCThroughputWord.refused,
          [
            "channel": Text(via.rawValue), "sizes": Text(sizes.joined(separator: ", ")),
            "reason": Refusal.text(of: first, words),
          ]))
    }
    return lines.isEmpty ? [] : [.list(items: lines, ordered: false)]
  }
}
