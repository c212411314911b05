public import Statistics
public import Terminal

extension Estimate {
  /// The value with its unit and as many digits as its interval supports.
  public func valueText(in unit: Unit) -> String {
    NumberFormat.format(value, low: low, high: high, unit: unit)
  }

  /// Whether the rounds are enough for an interval of the level that decides.
  public var isCarried: Bool { level >= Thresholds.level }

  /// The interval with its unit and the digits of the value.
  public func intervalText(in unit: Unit) -> String {
    NumberFormat.interval(value, low: low, high: high, unit: unit)
  }
}
