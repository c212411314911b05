extension Block {
  /// The block with at most so many rows of its table or picture, without what stands below them.
  ///
  /// - Parameters:
  ///   - rows: how many rows to keep.
  ///   - values: the amounts, as they are shown, whose rows are kept before all others, and among
  ///     those the rows of the first set.
  ///   - title: the words above what is left, for those above the whole and the rows left out.
  /// - Returns: the shorter block, or the block itself where it has no rows to leave out.
  public func brief(
    rows: Int, keeping values: [Set<String>] = [], title: (Text?, Int) -> Text
  ) -> Block {
    let left = rowCount - rows
    guard left > 0 else { return self }
    switch self {
    case .table(var table):
      table.rows = Self.first(rows, of: table.rows) { row in
        values.firstIndex { set in row.contains { set.contains($0.plain) } }
      }
      table.title = title(table.title, left)
      table.caption = nil
      return .table(table)
    case .chart(.bars(var chart)):
      let unit = chart.unit
      chart.bars = Self.first(rows, of: chart.bars) { bar in
        values.firstIndex { $0.contains(bar.text(in: unit)) }
      }
      chart.title = title(Text(chart.title), left).plain
      return .chart(.bars(chart))
    case .chart(.timeline(var chart)):
      chart.rows = Self.first(rows, of: chart.rows)
      chart.title = title(Text(chart.title), left).plain
      return .chart(.timeline(chart))
    default: return self
    }
  }

  /// So many rows in their order: those of the lowest rank, then both ends, then from the first on.
  ///
  /// Rows often stand by the amount of what was varied; its ends say more than what lies between them.
  private static func first<Row>(
    _ count: Int, of rows: [Row], rank: (Row) -> Int? = { _ in nil }
  ) -> [Row] {
    let ranks = rows.map { rank($0) ?? .max }
    let places = rows.indices.map { $0 == rows.count - 1 ? min(1, $0) : 2 * $0 }
    let kept = rows.indices.sorted { (ranks[$0], places[$0]) < (ranks[$1], places[$1]) }
    return kept.prefix(count).sorted().map { rows[$0] }
  }

  /// The block without the words below its table.
  public var withoutCaption: Block {
    guard case .table(var table) = self else { return self }
    table.caption = nil
    return .table(table)
  }

  /// How many rows a table or a picture has that may be left out one by one; 0 where none may.
  public var rowCount: Int {
    switch self {
    case .table(let table): table.rows.count
    case .chart(.bars(let chart)): chart.bars.count
    case .chart(.timeline(let chart)): chart.rows.count
    default: 0
    }
  }

  /// Whether it is a table or a picture with something in it, rather than words.
  public var isExhibit: Bool {
    switch self {
    case .chart(.curves(let chart)): chart.series.contains { !$0.points.isEmpty }
    case .table, .chart(.bars), .chart(.timeline): rowCount > 0
    default: false
    }
  }
}

extension BarChart.Bar {
  /// The amount as it stands behind its bar.
  fileprivate func text(in unit: Unit) -> String {
    NumberFormat.format(value, low: low ?? value, high: high ?? value, unit: unit)
  }
}
