/// Labelled amounts of one unit, drawn as horizontal bars with their intervals.
public struct BarChart: Equatable, Sendable {
  /// One amount.
  public struct Bar: Equatable, Sendable {
    /// What the amount belongs to.
    public var label: String
    /// The amount, in the unit of the chart.
    public var value: Double
    /// The lower end of the interval, in the unit of the chart.
    public var low: Double?
    /// The upper end of the interval, in the unit of the chart.
    public var high: Double?

    /// Describes a bar in the unit of its chart.
    public init(_ label: String, _ value: Double, low: Double? = nil, high: Double? = nil) {
      self.label = label
      self.value = value
      self.low = low
      self.high = high
    }
  }

  /// An amount to compare all bars with, drawn as a line through them.
  public struct Reference: Equatable, Sendable {
    /// What the line stands for.
    public var label: String
    /// Where it stands, in the unit of the chart.
    public var value: Double

    /// Describes a line in the unit of its chart.
    public init(_ label: String, _ value: Double) {
      self.label = label
      self.value = value
    }
  }

  /// The words above the picture.
  public var title: String
  /// The unit of every value.
  public var unit: Unit
  /// The bars from top to bottom.
  public var bars: [Bar]
  /// A line all bars are compared with.
  public var reference: Reference?
  /// How amounts become lengths.
  public var scale: ChartScale

  /// Describes a chart whose values share one unit.
  public init(
    title: String, unit: Unit, bars: [Bar], reference: Reference? = nil,
    scale: ChartScale = .linear
  ) {
    self.title = title
    self.unit = unit
    self.bars = bars
    self.reference = reference
    self.scale = scale
  }
}

extension BarChart {
  /// The range that all bars, intervals and the reference lie in; nil when nothing has a place.
  package var axis: AxisScale? {
    let values = bars.flatMap { [$0.value, $0.low, $0.high].compactMap(\.self) }
    let all = (values + [reference?.value].compactMap(\.self)).filter(\.isFinite)
    if scale == .logarithmic {
      let positive = all.filter { $0 > 0 }
      guard let low = positive.min(), let high = positive.max() else { return nil }
      // Bars have no natural beginning on this scale; half the smallest value leaves it visible.
      return AxisScale(low / 2, high, .logarithmic)
    }
    guard let low = all.min(), let high = all.max() else { return nil }
    return AxisScale(min(low, 0), max(high, 0), .linear)
  }

  /// Whether any bar has an interval of some length.
  package var hasIntervals: Bool {
    bars.contains { ($0.low ?? $0.value) < ($0.high ?? $0.value) }
  }
}
