/// The facts of the machine that only a short measurement shows; it takes some milliseconds.
public struct MachineTrial: Equatable, Sendable {
  /// What reading the clock costs.
  public let clock: MonotonicClock.Cost
  /// The speed of two kinds of instructions.
  public let canary: Canary

  /// Measures now, on the processor the caller is on.
  public static func run() -> MachineTrial {
    MachineTrial(clock: MonotonicClock.cost(), canary: .sing())
  }
}
