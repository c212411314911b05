public import Results
public import ArgumentParser

/// The options that every experiment shares, as typed.
public struct RunOptions: ParsableArguments, Sendable {
  /// The rounds asked for, if any.
  @Option(help: .init("Rounds to measure at most.", valueName: "count"))
  public var rounds: Int?

  /// The time budget asked for in seconds, if any.
  @Option(help: .init("Time budget in seconds.", valueName: "seconds"))
  public var seconds: Double?

  /// The seed asked for, if any.
  @Option(help: .init("Seed of every random choice, to repeat a run.", valueName: "number"))
  public var seed: UInt64?

  /// Whether a shorter, rougher run is enough.
  @Flag(help: "A shorter, rougher run, done within a second.")
  public var quick = false

  /// Whether the run goes on while something is open that more time may decide.
  @Flag(
    help: """
      Go on past rounds and time, to twice of both, while a finding is open; the usual run does.
      """)
  public var untilDecided = false

  /// Options with nothing asked for.
  public init() {}

  /// Checks the numbers against what an experiment can do.
  public func validate() throws {
    if let rounds { try OptionError.check("--rounds", rounds, in: 1...10_000) }
    if let seconds {
      try OptionError.check(
        "--seconds", seconds, in: 0.05...600, because: .patience)
    }
  }

  /// The settings that follow from the options and an experiment's own defaults.
  public func settings(defaults: RunDefaults, freshSeed: UInt64) -> RunSettings {
    RunSettings(
      rounds: rounds ?? (quick ? defaults.quickRounds : defaults.rounds),
      seconds: seconds ?? (quick ? defaults.quickSeconds : defaults.seconds),
      seed: seed ?? freshSeed,
      // Who says how long to measure means it.
      untilDecided: untilDecided || (rounds == nil && seconds == nil && !quick))
  }
}

/// How much an experiment measures when nobody says.
public struct RunDefaults: Equatable, Sendable {
  /// The rounds of an ordinary run.
  public var rounds: Int
  /// The time budget of an ordinary run in seconds.
  public var seconds: Double
  /// The rounds of a quick run.
  public var quickRounds: Int
  /// The time budget of a quick run in seconds.
  public var quickSeconds: Double

  /// Defaults; an ordinary run must end within 5 seconds and a quick one within 1.
  public init(
    rounds: Int, seconds: Double = 3.5, quickRounds: Int = 7, quickSeconds: Double = 0.6
  ) {
    self.rounds = rounds
    self.seconds = seconds
    self.quickRounds = quickRounds
    self.quickSeconds = quickSeconds
  }
}
