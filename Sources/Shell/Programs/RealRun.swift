internal import Experiments
internal import Programs
internal import Results

/// A program that was run on this machine, beside what can become of it.
struct RealRun {
  let program: GivenProgram
  /// The run of the experiment that does it, as the notebook keeps it.
  let recorded: RecordedRun

  /// How many rounds a second has at most.
  private static let roundsInSecond = 12

  /// Runs a program, for so many seconds where that was said.
  ///
  /// - Throws: what running an experiment throws.
  init(program: GivenProgram, seconds: Int?, runner: ExperimentRunner) throws {
    self.program = program
    let words = Self.words(program, seconds: seconds)
    guard let invocation = try ExperimentCatalog.invocation(of: words) else {
      throw ShellError.unknownExperiment(Litmus.name, nearest: nil)
    }
    recorded = try runner.run(invocation)
  }

  /// What runs it: a program of the library by its name, any other one as a whole.
  static func words(_ program: GivenProgram, seconds: Int?) -> [String] {
    let isKnown = program.name.map { LibraryProgram.named($0) != nil } ?? false
    let named = isKnown ? program.name : nil
    let words = [Litmus.name, "--program", named ?? program.code.program.line]
    guard let seconds else { return words }
    return words + ["--seconds", "\(seconds)", "--rounds", "\(seconds * roundsInSecond)"]
  }

  /// Failed where something was seen that cannot be.
  var exitCode: ExitCode {
    max(
      recorded.measured.ending.exitCode,
      recorded.measured.findings[Litmus.contradictionName] == Litmus.contradiction
        ? .failed : .success)
  }
}
