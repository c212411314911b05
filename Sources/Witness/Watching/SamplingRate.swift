/// How long to wait between two looks, so that looking takes a fixed part of one processor at most.
public struct SamplingRate: Equatable, Sendable {
  /// The part of one processor that looking may take; what it costs at most is 3 %.
  static let share = 0.025
  /// The shortest time between two looks, in nanoseconds.
  static let shortest = 1_000_000
  /// The longest time between two looks, in nanoseconds.
  static let longest = 250_000_000

  /// The mean time between two looks, in nanoseconds.
  public private(set) var interval = SamplingRate.shortest
  private var cost = 0.0

  /// The rate before anything is known of the cost.
  public init() {}

  /// Takes in what one look has cost, in nanoseconds of processor time.
  public mutating func took(_ nanoseconds: Int) {
    cost = cost == 0 ? Double(nanoseconds) : 0.8 * cost + 0.2 * Double(nanoseconds)
    interval = min(Self.longest, max(Self.shortest, Int(cost / Self.share)))
  }

  /// The time to the next look: never the same, so that no rhythm of the program is hidden by it.
  /// - Parameter chance: a number from 0 to 1, all of them equally likely.
  /// - Returns: nanoseconds.
  public func pause(_ chance: Double) -> Int { Int(Double(interval) * (0.5 + chance)) }
}
