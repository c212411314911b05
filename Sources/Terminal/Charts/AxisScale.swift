import Glibc

/// A range of values laid along an axis, linearly or by ratios.
package struct AxisScale {
  package let low: Double
  package let high: Double
  package let isLogarithmic: Bool

  /// A range; without extent it is widened so that every value has a place.
  package init(_ low: Double, _ high: Double, _ scale: ChartScale) {
    isLogarithmic = scale == .logarithmic
    self.low = low
    self.high = high > low ? high : isLogarithmic ? low * 10 : low + max(1, low.magnitude / 10)
  }

  /// Where a value lies: 0 at the low end, 1 at the high end; nil when it has no place.
  package func fraction(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    if isLogarithmic {
      guard value > 0, low > 0 else { return nil }
      return log2(value / low) / log2(high / low)
    }
    return (value - low) / (high - low)
  }

  /// Round values inside the range, in ascending order.
  ///
  /// - Parameters:
  ///   - count: About how many there is room for, at least 2.
  ///   - unit: The unit of the values; bytes are divided by powers of two.
  /// - Returns: Multiples of 1, 2 or 5 times a power of ten, or powers on a logarithmic axis.
  package func ticks(about count: Int, _ unit: Unit) -> [Double] {
    let isBinary = unit == .bytes || unit == .bytesPerSecond
    if isLogarithmic { return isBinary ? powers(of: 2, count) : decades(count) }
    let rough = (high - low) / Double(max(count, 2))
    guard rough.isNormal else { return [low, high] }
    if isBinary { return multiples(of: exp2(log2(rough).rounded(.up))) }
    // A decimal step is kept as an integer and a power of ten: 3 / 10 is exact, 3 * 0.1 is not.
    let power = Int(log10(rough).rounded(.down))
    let unitStep = power < 0 ? 1 / pow(10, Double(-power)) : pow(10, Double(power))
    let mantissa = [1.0, 2, 5, 10].first { $0 * unitStep >= rough * 0.999 } ?? 10
    let divisor = power < 0 ? pow(10, Double(-power)) : 1
    let step = power < 0 ? mantissa : mantissa * unitStep
    if unit == .count, step / divisor < 1 { return multiples(of: 1) }
    return multiples(of: step, dividedBy: divisor)
  }

  private func multiples(of step: Double, dividedBy divisor: Double = 1) -> [Double] {
    let first = (low * divisor / step - 1e-9).rounded(.up)
    let last = (high * divisor / step + 1e-9).rounded(.down)
    guard first <= last, last - first < 1000 else { return [low, high] }
    return (Int(first)...Int(last)).map { Double($0) * step / divisor }
  }

  private func decades(_ count: Int) -> [Double] {
    let powers = powers(of: 10, count)
    guard powers.count < 3 else { return powers }
    let first = Int(log10(low).rounded(.down))
    let last = Int(log10(high).rounded(.up))
    guard first <= last else { return powers }
    let fine = (first...last).flatMap { power in
      [1.0, 2, 5].map { power < 0 ? $0 / pow(10, Double(-power)) : $0 * pow(10, Double(power)) }
    }
    return fine.filter { $0 >= low * 0.999_999 && $0 <= high * 1.000_001 }
  }

  private func powers(of base: Double, _ count: Int) -> [Double] {
    let first = Int((log2(low) / log2(base) - 1e-9).rounded(.up))
    let last = Int((log2(high) / log2(base) + 1e-9).rounded(.down))
    guard first <= last else { return [] }
    let step = max(1, (last - first) / max(count, 1) + ((last - first) % max(count, 1) > 0 ? 1 : 0))
    return stride(from: first, through: last, by: step).map { pow(base, Double($0)) }
  }
}

/// How values are laid along an axis.
public enum ChartScale: String, Equatable, Sendable {
  /// Equal steps are equal differences.
  case linear
  /// Equal steps are equal ratios; values that are not above 0 cannot be shown.
  case logarithmic
}
