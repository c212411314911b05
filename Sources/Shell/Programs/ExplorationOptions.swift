internal import ArgumentParser
internal import Experiments
internal import Programs

/// Which program is to be explored, on which memory, and how far.
struct ExplorationOptions: ParsableArguments {
  @Argument(
    parsing: .remaining,
    help: .init("A name, a file, or a program in one line.", valueName: "program"))
  var words: [String] = []

  @Option(help: "The memory that the program runs on: sc, tso or both.")
  var model = ModelChoice.both
  @Option(help: .init("The most states to keep, 1000 to 50000000.", valueName: "count"))
  var states = 4_000_000
  @Option(
    help: .init(
      "The longest time in seconds, 1 to 600; with --real that of the run, usually 2.",
      valueName: "seconds"))
  var seconds: Int?

  /// The longest time of an exploration in seconds, where nobody says otherwise.
  private static let usualSeconds = 10

  func validate() throws {
    try OptionError.check("--states", states, in: 1_000...50_000_000, because: .memory)
    if let seconds { try OptionError.check("--seconds", seconds, in: 1...600, because: .patience) }
  }

  /// Explores a program on each of the memories that are asked for.
  func reports(on program: GivenProgram, isCancelled: (Int) -> Bool) -> [Report] {
    let limits = Limits(states: states, duration: .seconds(seconds ?? Self.usualSeconds))
    return model.models.map {
      program.code.explored($0, limits: limits, isCancelled: isCancelled)
    }
  }
}
