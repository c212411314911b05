internal import Results

/// How a row of slices is shared between two variants of the same thing.
enum ComparisonOrder: String, CaseIterable {
  /// A B, B A, A B, …: neighbours are compared, so that drift cancels.
  case rounds
  /// All A, then all B: drift looks like a difference.
  case grouped

  /// The condition under which the order is recorded.
  var condition: Condition { Condition(.order, rawValue) }

  /// The slices of both variants, paired by index; an odd slice at the end belongs to neither.
  func split(_ slices: [Double]) -> (first: [Double], second: [Double]) {
    let count = slices.count / 2
    switch self {
    case .grouped:
      return (Array(slices.prefix(count)), Array(slices.dropFirst(count).prefix(count)))
    case .rounds:
      let pairs = (0..<count).map { pair in
        let (early, late) = (slices[2 * pair], slices[2 * pair + 1])
        return pair.isMultiple(of: 2) ? (early, late) : (late, early)
      }
      return (pairs.map(\.0), pairs.map(\.1))
    }
  }
}

extension Condition.Key {
  /// In which order the slices of two variants are measured.
  fileprivate static let order = Self("order")
}
