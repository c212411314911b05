/// How far two orders of the same things agree: Kendall's rank correlation.
///
/// Answers questions such as "do workers finish in the order in which they started?".
///
/// Source: M. G. Kendall, A new measure of rank correlation, Biometrika 30, 1938; the treatment of
/// ties is his tau-b, The treatment of ties in ranking problems, Biometrika 33, 1945.
public struct RankAgreement: Equatable, Sendable {
  /// Rank correlation, -1 (reversed) to 1 (the same order); about 0 for unrelated orders.
  public let tau: Double

  /// Compares two lists that hold the place (or time) of each thing, thing by thing.
  ///
  /// `nil` when the counts differ, a value is not finite, or an order does not order anything
  /// because all its places are equal.
  ///
  /// - Complexity: O(n²).
  public init?(_ first: [Double], _ second: [Double]) {
    guard first.count == second.count, first.isUsable, second.isUsable else { return nil }
    var (concordant, discordant, tiedFirst, tiedSecond) = (0, 0, 0, 0)
    for right in first.indices {
      for left in 0..<right {
        let product = (first[right] - first[left]) * (second[right] - second[left])
        if first[right] == first[left] { tiedFirst += 1 }
        if second[right] == second[left] { tiedSecond += 1 }
        if product > 0 { concordant += 1 }
        if product < 0 { discordant += 1 }
      }
    }
    let pairs = first.count * (first.count - 1) / 2
    guard tiedFirst < pairs, tiedSecond < pairs else { return nil }
    let ordered = (Double(pairs - tiedFirst) * Double(pairs - tiedSecond)).squareRoot()
    tau = Double(concordant - discordant) / ordered
  }
}
