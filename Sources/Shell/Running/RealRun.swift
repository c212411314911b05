internal import ArgumentParser
internal import Experiments
internal import Programs

/// A program that was run on this machine, beside what can become of it.
struct RealRun {
  let program: GivenProgram
  /// The run of the experiment that does it.
  let measured: Measured

  /// How many rounds a second has at most.
  private static let roundsInSecond = 12

  /// The experiment that runs a program, for so many seconds where that was said.
  ///
  /// - Throws: what parsing its words throws.
  static func invocation(
    _ program: GivenProgram, seconds: Int?
  ) throws -> any ExperimentInvocation {
    let words = words(program, seconds: seconds).dropFirst()
    return try ExperimentCommand<Litmus>.parse(Array(words))
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
    let isContradicted = measured.findings[Litmus.contradictionName] == Litmus.contradiction
    return max(measured.ending.exitCode, isContradicted ? .failed : .success)
  }
}
