/// How one quantity depends on another, for one or more series.
public struct CurveChart: Equatable, Sendable {
  /// What is laid along one side of the picture.
  public struct Axis: Equatable, Sendable {
    /// The name of the quantity.
    public var title: String
    /// The unit of the quantity.
    public var unit: Unit
    /// How values become places.
    public var scale: ChartScale

    /// Describes an axis.
    public init(_ title: String, _ unit: Unit, _ scale: ChartScale = .linear) {
      self.title = title
      self.unit = unit
      self.scale = scale
    }
  }

  /// One observed or computed place, in the units of the axes.
  public struct Point: Equatable, Sendable {
    /// The value along the horizontal axis.
    public var x: Double
    /// The value along the vertical axis.
    public var y: Double
    /// The lower end of the interval of `y`.
    public var low: Double?
    /// The upper end of the interval of `y`.
    public var high: Double?

    /// Describes a place in the units of the axes.
    public init(_ x: Double, _ y: Double, low: Double? = nil, high: Double? = nil) {
      self.x = x
      self.y = y
      self.low = low
      self.high = high
    }
  }

  /// Places that belong together.
  public struct Series: Equatable, Sendable {
    /// The name in the legend.
    public var label: String
    /// The places in ascending order of `x`.
    public var points: [Point]
    /// Whether only the line is drawn, as for a fitted model, without marks at the places.
    public var lineOnly: Bool

    /// Describes a series.
    public init(_ label: String, _ points: [Point], lineOnly: Bool = false) {
      self.label = label
      self.points = points
      self.lineOnly = lineOnly
    }
  }

  /// The words above the picture.
  public var title: String
  /// The horizontal axis.
  public var xAxis: Axis
  /// The vertical axis.
  public var yAxis: Axis
  /// The series in the order of the legend.
  public var series: [Series]

  /// Describes a chart.
  public init(title: String, x: Axis, y: Axis, series: [Series]) {
    self.title = title
    self.xAxis = x
    self.yAxis = y
    self.series = series
  }
}

extension CurveChart {
  /// Whether any point has an interval of some length.
  package var hasIntervals: Bool {
    series.flatMap(\.points).contains { ($0.low ?? $0.y) < ($0.high ?? $0.y) }
  }
}
