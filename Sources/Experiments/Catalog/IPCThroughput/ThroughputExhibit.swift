internal import Results
internal import Statistics
internal import Terminal
internal import Wording

/// Throughput by the size of a message: a curve and a column for each channel.
struct ThroughputExhibit {
  /// The measured sizes, the smallest first.
  let sizes: [ByteCount]
  /// The channels, by their names in conditions.
  let channels: [String]
  /// The words of the language.
  let words: Wording

  /// The condition of a channel with messages of one size.
  static func condition(_ via: String, _ size: ByteCount) -> Condition {
    Condition(.via, via).with(.size, size)
  }

  /// Bytes a second by size, with further series behind the channels.
  func chart(_ judgement: Judgement, beside others: [CurveChart.Series] = []) -> CurveChart {
    let series = channels.map { via in
      CurveChart.Series(
        via, points(judgement, IPCThroughput.byteRate) { Self.condition(via, $0) })
    }
    return CurveChart(
      title: words[IPCThroughputWord.curvesTitle],
      x: .init(words[IPCThroughputWord.sizeOfMessage], .bytes, .logarithmic),
      y: .init(words[IPCThroughputWord.throughput], .bytesPerSecond, .logarithmic),
      series: series + others)
  }

  /// The places of a quantity by size.
  func points(
    _ judgement: Judgement, _ quantity: Quantity, condition: (ByteCount) -> Condition
  ) -> [CurveChart.Point] {
    sizes.compactMap { size in
      judgement.estimate(quantity, condition(size)).map {
        .init(Double(size.bytes), $0)
      }
    }
  }

  /// Bytes a second, a row for each size, with a copy of memory in the last column if wanted.
  func byteRates(_ judgement: Judgement, withCopy: Bool = false) -> Table {
    let copy = Table.Column(words.text(IPCThroughputWord.memoryCopy), .trailing)
    var table = Table(
      title: words.text(IPCThroughputWord.bytesPerSecond),
      columns: columns + (withCopy ? [copy] : []))
    for size in sizes {
      table.append(
        row(IPCThroughput.byteRate, size, judgement)
          + (withCopy
            ? [judgement.cell(IPCThroughput.memoryCopy, IPCThroughput.condition(size))] : []))
    }
    return table
  }

  /// Messages a second, a row for each size.
  func messageRates(_ judgement: Judgement) -> Table {
    var table = Table(
      title: words.text(IPCThroughputWord.messagesPerSecond), columns: columns)
    for size in sizes { table.append(row(IPCThroughput.messageRate, size, judgement)) }
    return table
  }

  private var columns: [Table.Column] {
    [.init(words.text(IPCThroughputWord.size), .trailing)]
      + channels.map { .init(Text($0), .trailing) }
  }

  private func row(_ quantity: Quantity, _ size: ByteCount, _ judgement: Judgement) -> [Text] {
    [Text("\(size)", .strong)]
      + channels.map { judgement.cell(quantity, Self.condition($0, size)) }
  }
}
