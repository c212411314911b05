/// How values are laid along an axis.
public enum ChartScale: String, Equatable, Sendable, Codable {
  /// Equal steps are equal differences.
  case linear
  /// Equal steps are equal ratios; values that are not above 0 cannot be shown.
  case logarithmic
}
