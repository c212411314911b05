/// Two groups of numbers of which every one of the first lies below every one of the second.
///
/// The exact rank test in its simplest form: were the groups alike, each choice of places in the
/// common order would be equally likely, and this one is one of them. It needs no pairs, so that
/// something expensive can be measured less often than something cheap.
public enum CompleteSeparation {
  /// Whether the first group lies below the second, and chance is no likely reason.
  /// - Parameters:
  ///   - first: the group that would be the lower one.
  ///   - second: the other group.
  ///   - level: the confidence for a test of both sides, between 0 and 1.
  /// - Returns: false also where the groups are too small to tell.
  public static func isBelow(
    _ first: [Double], _ second: [Double], level: Double = 0.95
  ) -> Bool {
    guard let highest = first.max(), let lowest = second.min(), highest < lowest else {
      return false
    }
    return 2 / arrangements(first.count, second.count) <= 1 - level
  }

  /// In how many ways the members of two groups can be placed in one order.
  private static func arrangements(_ first: Int, _ second: Int) -> Double {
    (0..<min(first, second)).reduce(1.0) { product, index in
      product * Double(first + second - index) / Double(index + 1)
    }
  }
}
