internal import Results

/// How much processor time the processes of a group get.
enum QuotaLimit: Equatable, Sendable {
  /// As much as there is.
  case none
  /// So many per cent of one processor.
  case percent(Int)

  /// The word in tables and in conditions.
  var name: String {
    switch self {
    case .none: "none"
    case .percent(let share): "\(share)"
    }
  }

  /// The condition of all that was measured under the limit.
  var condition: Condition { Condition(.quota, name) }

  /// The processor time in each period, in the unit of the period; nil without a limit.
  func time(in period: Int) -> Int? {
    switch self {
    case .none: nil
    case .percent(let share): period * share / 100
    }
  }
}

extension Condition.Key {
  /// How much processor time a group of processes gets.
  static let quota = Self("quota")
}
