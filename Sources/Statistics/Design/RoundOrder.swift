/// The order in which each round runs the conditions, balanced against drift and after-effects.
///
/// Two conditions run A B, B A, A B, B A, …, which cancels a steady drift in every pair of rounds.
/// More run by Williams' Latin squares: within one period every condition stands equally often at
/// every place and follows every other one equally often. The seed relabels the conditions anew
/// in each period.
///
/// Source: E. J. Williams, Experimental designs balanced for the estimation of residual effects of
/// treatments, Australian Journal of Scientific Research A 2, 1949.
public struct RoundOrder: Equatable, Sendable {
  /// Number of conditions, at least 1.
  let conditions: Int
  /// The seed of the relabelling.
  let seed: UInt64

  /// The orders of `conditions` conditions from a seed; fewer than 1 condition counts as 1.
  public init(conditions: Int, seed: UInt64) {
    self.conditions = max(1, conditions)
    self.seed = seed
  }

  /// Number of rounds after which places and neighbours are balanced: k, or 2k for odd k above 1.
  var period: Int {
    conditions == 1 || conditions.isMultiple(of: 2) ? conditions : 2 * conditions
  }

  /// The conditions of a round, numbered from 0, in the order in which they run; rounds start at 0.
  public func order(round: Int) -> [Int] {
    let block = conditions == 2 ? 0 : round / period
    var source = RandomSource(seed: seed, stream: UInt64(bitPattern: Int64(block)))
    let labels = source.permutation(of: conditions)
    let rows = source.permutation(of: period)
    // The rows of two conditions alternate strictly; those of more are shuffled.
    let row = conditions == 2 ? round % 2 : rows[round % period]
    return square(row: row).map { labels[$0] }
  }

  /// A row of the Williams design before relabelling; rows from k on are mirror images.
  ///
  /// The first row is 0, 1, k-1, 2, k-2, …: its steps are all different modulo k, so that shifting
  /// it k times lets each condition follow each other once. For odd k the steps only come out even
  /// together with the mirrored rows.
  private func square(row: Int) -> [Int] {
    let shift = row % conditions
    let places = (0..<conditions).map { place in
      let start = place.isMultiple(of: 2) ? conditions - place / 2 : place / 2 + 1
      return (start + shift) % conditions
    }
    return row < conditions ? places : places.reversed()
  }
}
