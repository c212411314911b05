internal import Statistics
internal import Terminal
internal import Results
/// Tables as comma-separated values, after RFC 4180.
public enum CommaSeparated {
  /// Rows with their line ends.
  public static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// Name, condition, unit and estimate of a figure.
  static func cells(of figure: Figure) -> [String] {
    let estimate = figure.estimate
    return [
      figure.name, figure.condition.text, figure.unit.rawValue, number(estimate.value),
      number(estimate.low), number(estimate.high), number(estimate.level), estimate.method.rawValue,
      String(estimate.count),
    ]
  }

  /// A number as programs read it; nothing where it is unknown.
  static func number(_ value: Double) -> String { value.isFinite ? "\(value)" : "" }

  private static func cell(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
