internal import Apparatus
internal import Results
internal import ArgumentParser
internal import Experiments
internal import Notebook
internal import Platform
internal import Terminal

/// Shows the machine, and what it can tell apart.
struct MachineCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "machine", abstract: "Show processors, limits, clocks, and what they cost.",
    discussion: """
      With --calibrate a thing is compared with itself: how often is it called different, and \
      what is the smallest difference that this machine can tell?
      """)

  /// The experiment that compares a thing with itself.
  private static let calibration = "self-comparison"

  @Flag(help: "Compare a thing with itself, to see what this machine can tell.")
  var calibrate = false

  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func perform(in context: CommandContext) throws -> Reply {
    if calibrate {
      return Reply(next: .perform(Self.calibration + (json ? " --json" : "")))
    }
    let (machine, interpreters) = (try Machine.current(), InterpreterSearch.all())
    if json {
      return .text(try MachineReport.facts(of: machine, interpreters: interpreters).json() + "\n")
    }
    return .document(
      MachineScreen(
        machine: machine, clockCost: MonotonicClock.cost().reading,
        interpreters: interpreters, words: context.sitting.words
      ).document)
  }
}
