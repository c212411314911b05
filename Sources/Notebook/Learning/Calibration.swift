/// How predicted numbers lie beside measured ones: too high, too low, or on both sides.
public struct Calibration: Equatable, Sendable {
  /// Where most of the predictions lie.
  public enum Bias: Equatable, Sendable {
    /// So many times too high, from the lower to the upper.
    case high(Double, Double)
    /// So many times too low, from the lower to the upper.
    case low(Double, Double)
    /// On both sides, within this factor.
    case mixed(Double)
  }

  /// How many numbers were said and measured.
  public let count: Int
  /// The range of said over measured that the middle half of the predictions covers.
  public let range: ClosedRange<Double>

  /// The smallest ratio that counts as too high, and its inverse as too low.
  private static let noticeable = 1.25

  /// Judges said over measured; nil for fewer than two predictions, which show no habit.
  public init?(ratios: [Double]) {
    let sorted = ratios.filter { $0.isFinite && $0 > 0 }.sorted()
    guard sorted.count > 1 else { return nil }
    count = sorted.count
    // Of few numbers the quartiles would be two of them anyway, so all are taken.
    let cut = sorted.count < 4 ? 0 : sorted.count / 4
    range = sorted[cut]...sorted[sorted.count - 1 - cut]
  }

  /// Where most of the predictions lie.
  public var bias: Bias {
    if range.lowerBound >= Self.noticeable { return .high(range.lowerBound, range.upperBound) }
    if range.upperBound <= 1 / Self.noticeable {
      return .low(1 / range.upperBound, 1 / range.lowerBound)
    }
    return .mixed(max(range.upperBound, 1 / range.lowerBound))
  }
}
