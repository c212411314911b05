/// How often values of each size occurred, one row per range of values.
public struct HistogramChart: Equatable, Sendable {
  /// A range of values and how many fell into it.
  public struct Bin: Equatable, Sendable {
    /// The lower end, included, in the unit of the chart.
    public var low: Double
    /// The upper end, excluded except in the last bin, in the unit of the chart.
    public var high: Double
    /// How many values lie between the ends.
    public var count: Int

    /// Describes a range in the unit of its chart.
    public init(low: Double, high: Double, count: Int) {
      self.low = low
      self.high = high
      self.count = count
    }
  }

  /// A value to point out, such as the median.
  public struct Mark: Equatable, Sendable {
    /// What the value is.
    public var label: String
    /// The value, in the unit of the chart.
    public var value: Double

    /// Describes a mark in the unit of its chart.
    public init(_ label: String, _ value: Double) {
      self.label = label
      self.value = value
    }
  }

  /// The words above the picture.
  public var title: String
  /// The unit of every value.
  public var unit: Unit
  /// Neighbouring ranges in ascending order.
  public var bins: [Bin]
  /// Values to point out.
  public var marks: [Mark]

  /// Describes a distribution whose values share one unit.
  public init(title: String, unit: Unit, bins: [Bin], marks: [Mark] = []) {
    self.title = title
    self.unit = unit
    self.bins = bins
    self.marks = marks
  }
}

extension HistogramChart {
  /// The greatest number of ranges before neighbours are joined.
  private static let mostBins = 24

  /// The ranges, joined in pairs until they can be told apart in a picture.
  package var joinedBins: [Bin] {
    var joined = bins
    while joined.count > HistogramChart.mostBins {
      joined = stride(from: 0, to: joined.count, by: 2).map { index in
        let second = joined[min(index + 1, joined.count - 1)]
        let count = index + 1 < joined.count ? second.count : 0
        return Bin(low: joined[index].low, high: second.high, count: joined[index].count + count)
      }
    }
    return joined
  }
}
