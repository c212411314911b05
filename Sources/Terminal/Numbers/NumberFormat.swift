/// How the numbers of one column are written: one multiple of the unit, one number of decimals.
///
/// Numbers never use powers of ten; thousands are set apart by a narrow space (U+202F).
public struct NumberFormat: Equatable, Sendable {
  /// The unit of the values that are passed in.
  public let unit: Unit
  /// The multiple all values share; nil when they are too different and each has its own.
  let prefix: UnitPrefix?
  /// The digits behind the decimal point, where the values share a multiple.
  let decimals: Int

  /// What stands behind every number, such as "µs"; nil when every number has its own.
  public var symbol: String? { prefix?.symbol }

  /// The format for values that stand below each other, chosen by their median.
  ///
  /// - Parameters:
  ///   - values: The values in `unit`; those that are not finite are left out of the choice.
  ///   - unit: What the values count.
  /// - Returns: A shared multiple with three significant digits for the median, or one for each
  ///   value when the largest is more than 20 000 times the smallest.
  public static func column(_ values: [Double], _ unit: Unit) -> NumberFormat {
    let sizes = values.filter { $0.isFinite && $0 != 0 }.map(\.magnitude).sorted()
    guard let smallest = sizes.first, let largest = sizes.last else {
      return NumberFormat(unit: unit, prefix: UnitPrefix.all(of: unit)[0], decimals: 0)
    }
    if largest > smallest * 20_000, UnitPrefix.all(of: unit).count > 1 {
      return NumberFormat(unit: unit, prefix: nil, decimals: 0)
    }
    let prefix = UnitPrefix.fitting(sizes[sizes.count / 2], unit)
    let scaled = sizes.map { $0 / prefix.factor }
    let needed = scaled.map { DecimalText($0).fractionDigits }.max() ?? 0
    let median = 3 - DecimalText(scaled[scaled.count / 2]).exponent(roundingTo: 3)
    let visible = 1 - DecimalText(scaled[0]).exponent
    let decimals = min(max(median, visible, 0), 3, needed)
    return NumberFormat(unit: unit, prefix: prefix, decimals: decimals)
  }

  /// The number with its unit, such as "12.3 µs".
  public func format(_ value: Double) -> String {
    guard let prefix else { return NumberFormat.format(value, unit: unit) }
    return write(value, prefix) + NumberFormat.suffix(prefix)
  }

  /// The number with its unit and as many digits as its interval supports.
  ///
  /// - Parameters:
  ///   - value: The number in `unit`.
  ///   - low: The lower end of its interval in `unit`; nil leaves the digits of the column.
  ///   - high: The upper end of its interval in `unit`.
  /// - Returns: The number in the multiple all values of the column share.
  public func format(_ value: Double, low: Double?, high: Double?) -> String {
    supported(by: value, low, high).format(value)
  }

  /// An interval with its unit and the digits that `format` chooses for its value.
  ///
  /// - Parameters:
  ///   - value: The number inside the interval in `unit`.
  ///   - low: The lower end in `unit`.
  ///   - high: The upper end in `unit`.
  /// - Returns: Both ends in the multiple all values of the column share.
  public func interval(_ value: Double, low: Double, high: Double) -> String {
    supported(by: value, low, high).interval(low, high)
  }

  /// The number alone, for a column whose title names the unit; with it when `symbol` is nil.
  public func number(_ value: Double) -> String {
    guard let prefix else { return format(value) }
    return write(value, prefix)
  }

  /// An interval with its unit, such as "11.9 – 12.8 µs".
  public func interval(_ low: Double, _ high: Double) -> String {
    guard let prefix else { return "\(format(low)) – \(format(high))" }
    return "\(number(low)) – \(number(high))" + NumberFormat.suffix(prefix)
  }

  /// One number with its unit, with as many digits as its interval supports.
  ///
  /// The last digit shown is the first one the interval leaves in doubt. Without an interval
  /// there are three significant digits, or fewer when the value has no more.
  ///
  /// - Parameters:
  ///   - value: The number in `unit`.
  ///   - low: The lower end of the interval in `unit`.
  ///   - high: The upper end of the interval in `unit`.
  ///   - unit: What the number counts.
  /// - Returns: The number with a multiple of the unit, such as "12.3 µs".
  public static func format(
    _ value: Double, low: Double? = nil, high: Double? = nil, unit: Unit
  ) -> String {
    single(value, low: low, high: high, unit: unit).format(value)
  }

  /// A whole number that was counted, with its thousands set apart.
  public static func count(_ count: Int) -> String { format(Double(count), unit: .count) }

  /// An interval with the digits and the unit that `format` chooses for its value.
  ///
  /// - Parameters:
  ///   - value: The number inside the interval in `unit`.
  ///   - low: The lower end in `unit`.
  ///   - high: The upper end in `unit`.
  ///   - unit: What the numbers count.
  /// - Returns: Both ends with one unit, such as "11.9 – 12.8 µs".
  public static func interval(
    _ value: Double, low: Double, high: Double, unit: Unit
  ) -> String {
    single(value, low: low, high: high, unit: unit).interval(low, high)
  }

  /// The column's multiple with the digits of one value; the column itself without interval.
  private func supported(by value: Double, _ low: Double?, _ high: Double?) -> NumberFormat {
    guard let prefix else {
      return NumberFormat.single(value, low: low, high: high, unit: unit)
    }
    guard let low, let high, low < high else { return self }
    return NumberFormat.single(value, low: low, high: high, unit: unit, prefix)
  }

  /// The format of one number with its interval.
  private static func single(
    _ value: Double, low: Double?, high: Double?, unit: Unit, _ shared: UnitPrefix? = nil
  ) -> NumberFormat {
    let prefix = shared ?? UnitPrefix.fitting(value, unit)
    guard value.isFinite else { return NumberFormat(unit: unit, prefix: prefix, decimals: 0) }
    let text = DecimalText(value / prefix.factor)
    if let low, let high, low.isFinite, high.isFinite, high > low {
      let doubt = DecimalText((high - low) / 2 / prefix.factor)
      // A wide interval still leaves two digits, so that neighbours can be told apart.
      // Zero has no digits that could be told apart.
      let distinct = value == 0 ? 0 : 2 - text.exponent
      let decimals = max(1 - doubt.exponent, distinct)
      if unit == .share {
        // A part that is not the whole must not be printed as the whole.
        let whole = decimalsShort(of: value / prefix.factor)
        return NumberFormat(
          unit: unit, prefix: prefix, decimals: max(min(max(decimals, 0), 4), whole))
      }
      let exact = unit == .count ? text.fractionDigits : Int.max
      return NumberFormat(
        unit: unit, prefix: prefix, decimals: min(max(decimals, 0), 4, exact))
    }
    let decimals = min(max(3 - text.exponent(roundingTo: 3), 0), 6, text.fractionDigits)
    return NumberFormat(unit: unit, prefix: prefix, decimals: decimals)
  }

  /// The decimals, at most 2, that keep a percentage below 100 from being rounded up to it.
  private static func decimalsShort(of percent: Double) -> Int {
    guard percent < 100, percent >= 99.5 else { return 0 }
    return percent < 99.95 ? 1 : 2
  }

  private static func suffix(_ prefix: UnitPrefix) -> String {
    switch prefix.symbol.first {
    case nil: ""
    // Signs that belong to the number itself and rates read as "12.3 k/s" or "40/s".
    case "×", "/": prefix.symbol
    default: " " + prefix.symbol
    }
  }

  private func write(_ value: Double, _ prefix: UnitPrefix) -> String {
    guard value.isFinite else { return value.isNaN ? "?" : value < 0 ? "−∞" : "∞" }
    let text = DecimalText(value / prefix.factor)
      .rounded(decimals: decimals, separator: unit == .identifier ? "" : "\u{202F}")
    let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
    return value < 0 && !isZero ? "−" + text : text
  }
}
