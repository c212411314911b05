internal import Results
internal import Statistics
internal import Terminal

/// Throughput by the size of a message: a curve and a column for each channel.
struct ThroughputExhibit {
  /// The measured sizes, the smallest first.
  let sizes: [ByteCount]
  /// The channels, by their names in conditions.
  let channels: [String]

  /// The condition of a channel with messages of one size.
  static func condition(_ via: String, _ size: ByteCount) -> String { "via=\(via),size=\(size)" }

  /// Bytes a second by size, with further series behind the channels.
  func chart(_ judgement: Judgement, beside others: [CurveChart.Series] = []) -> CurveChart {
    let series = channels.map { via in
      CurveChart.Series(via, points(judgement, "byte-rate") { Self.condition(via, $0) })
    }
    return CurveChart(
      title: "Bytes a second, one way", x: .init("size of a message", .bytes, .logarithmic),
      y: .init("throughput", .bytesPerSecond, .logarithmic), series: series + others)
  }

  /// The places of a quantity by size.
  func points(
    _ judgement: Judgement, _ quantity: String, condition: (ByteCount) -> String
  ) -> [CurveChart.Point] {
    sizes.compactMap { size in
      judgement.estimate(quantity, condition: condition(size)).map {
        .init(Double(size.bytes), $0.value, low: $0.low, high: $0.high)
      }
    }
  }

  /// Bytes a second, a row for each size, with a copy of memory in the last column if wanted.
  func byteRates(_ judgement: Judgement, withCopy: Bool = false) -> Table {
    var table = Table(
      title: "Bytes a second",
      columns: columns + (withCopy ? [.init("memory copy", .trailing)] : []))
    for size in sizes {
      table.append(
        row("byte-rate", size, judgement)
          + (withCopy ? [judgement.cell("memory-copy", condition: "size=\(size)")] : []))
    }
    return table
  }

  /// Messages a second, a row for each size.
  func messageRates(_ judgement: Judgement) -> Table {
    var table = Table(title: "Messages a second", columns: columns)
    for size in sizes { table.append(row("message-rate", size, judgement)) }
    return table
  }

  private var columns: [Table.Column] {
    [.init("size", .trailing)] + channels.map { .init(Text($0), .trailing) }
  }

  private func row(_ quantity: String, _ size: ByteCount, _ judgement: Judgement) -> [Text] {
    [Text("\(size)", .strong)]
      + channels.map { judgement.cell(quantity, condition: Self.condition($0, size)) }
  }
}
