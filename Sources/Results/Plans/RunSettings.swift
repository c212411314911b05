/// How long and how often to measure, and from which seed: the same for every experiment.
public struct RunSettings: Hashable, Sendable {
  /// The rounds to measure at most.
  public var rounds: Int
  /// The time budget in seconds.
  public var seconds: Double
  /// The seed of every random choice.
  public var seed: UInt64
  /// Whether the run goes on past its rounds and time while a finding is open that time may decide.
  public var untilDecided: Bool

  /// Settings of one run.
  public init(rounds: Int, seconds: Double, seed: UInt64, untilDecided: Bool = false) {
    self.rounds = rounds
    self.seconds = seconds
    self.seed = seed
    self.untilDecided = untilDecided
  }

  /// How many times its rounds and time a run takes at most that goes on until it can tell.
  public static let mostTimes = 2

  /// The seconds after which the run ends in any case.
  public var mostSeconds: Double { untilDecided ? seconds * Double(Self.mostTimes) : seconds }
  /// The rounds after which the run ends in any case.
  public var mostRounds: Int {
    let (rounds, isTooMany) = self.rounds.multipliedReportingOverflow(
      by: untilDecided ? Self.mostTimes : 1)
    return isTooMany ? self.rounds : rounds
  }
}

extension RunSettings {
  /// The options that state the settings, in the order in which a plan states them.
  enum Name: String, CaseIterable {
    case rounds = "--rounds"
    case seconds = "--seconds"
    case seed = "--seed"
    case untilDecided = "--until-decided"
  }

  /// The value of a setting as it would be typed; nil for a flag.
  func text(_ name: Name) -> String? {
    switch name {
    case .untilDecided: nil
    case .rounds: "\(rounds)"
    case .seconds: Int(exactly: seconds).map { "\($0)" } ?? "\(seconds)"
    case .seed: "\(seed)"
    }
  }
}
