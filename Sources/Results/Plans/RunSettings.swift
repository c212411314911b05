/// How long and how often to measure, and from which seed: the same for every experiment.
public struct RunSettings: Hashable, Sendable {
  /// The rounds to measure at most.
  public var rounds: Int
  /// The time budget in seconds.
  public var seconds: Double
  /// The seed of every random choice.
  public var seed: UInt64

  /// Settings of one run.
  public init(rounds: Int, seconds: Double, seed: UInt64) {
    self.rounds = rounds
    self.seconds = seconds
    self.seed = seed
  }
}
