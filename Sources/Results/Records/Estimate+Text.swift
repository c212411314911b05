public import Statistics
public import Terminal

extension Estimate {
  /// The value with its unit and as many digits as its interval supports.
  public func valueText(in unit: Unit) -> String {
    NumberFormat.format(value, low: low, high: high, unit: unit)
  }

  /// The interval with its unit and the digits of the value.
  public func intervalText(in unit: Unit) -> String {
    NumberFormat.interval(value, low: low, high: high, unit: unit)
  }
}
