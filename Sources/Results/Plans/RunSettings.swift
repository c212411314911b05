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

extension RunSettings {
  /// The options that state the settings, in the order in which a plan states them.
  enum Name: String, CaseIterable {
    case rounds = "--rounds"
    case seconds = "--seconds"
    case seed = "--seed"
  }

  /// A setting as it would be typed.
  func text(_ name: Name) -> String {
    switch name {
    case .rounds: "\(rounds)"
    case .seconds: Int(exactly: seconds).map { "\($0)" } ?? "\(seconds)"
    case .seed: "\(seed)"
    }
  }
}
