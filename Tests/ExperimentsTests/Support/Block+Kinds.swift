import Terminal

extension [Block] {
  /// The tables among the blocks.
  var tables: [Table] { compactMap { if case .table(let table) = $0 { table } else { nil } } }
  /// The bar charts among the blocks.
  var barCharts: [BarChart] {
    compactMap { if case .chart(.bars(let chart)) = $0 { chart } else { nil } }
  }
  /// The curve charts among the blocks.
  var curveCharts: [CurveChart] {
    compactMap { if case .chart(.curves(let chart)) = $0 { chart } else { nil } }
  }
  /// The timelines among the blocks.
  var timelines: [TimelineChart] {
    compactMap { if case .chart(.timeline(let chart)) = $0 { chart } else { nil } }
  }
}
