/// How evenly something countable was shared out.
public enum JainIndex {
  /// The index: 1 for equal parts, 1/n when one of n had all; `nil` when nobody had anything.
  ///
  /// Source: R. Jain, D. Chiu, W. Hawe, A quantitative measure of fairness and discrimination for
  /// resource allocation in shared computer systems, DEC TR-301, 1984.
  public static func value(of parts: [Int]) -> Double? {
    let parts = parts.map(Double.init)
    let sum = parts.reduce(0, +)
    let squares = parts.reduce(0) { $0 + $1 * $1 }
    return squares > 0 ? sum * sum / (Double(parts.count) * squares) : nil
  }
}
