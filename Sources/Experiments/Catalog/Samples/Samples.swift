public import Apparatus
public import Results
public import ArgumentParser
internal import Terminal

/// Runs the article's two programs as printed, then with each of their steps left out.
public struct Samples: Experiment, PythonMeasurement {
  /// Which interpreters take part.
  @OptionGroup public var python: InterpreterOptions

  /// The interpreters to run on; the usual one where none was typed.
  public var interpreters: InterpreterSelection { python.selection }
  /// The name of the script.
  public var script: String { Samples.name }
  /// The script has no options.
  public var arguments: [String] { [] }
  /// What is set side by side for several interpreters.
  public var compared: Quantity { Self.printed }

  /// The default options.
  public init() {}

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "samples",
    abstract: "Run the article's two Python programs, and leave out one step after the other",
    discussion: """
      Each round writes the programs into files and runs them: as printed, by every way of \
      starting a process, without the class, without the guard around the last lines. Then it \
      looks what run can give back, what start does that run does not, whether workers overlap \
      that are joined at once, and who hears of a failure. It needs Python.
      """,
    quantities: [printed, attributeSeen, newThread, wallTime, failureHeard],
    findings: [
      sampleOutput.declaration, subclassing.declaration, attributesReturn.declaration,
      starting.declaration, mainGuard.declaration, sampleOverlap.declaration,
      failureReachesCaller.declaration,
    ],
    words: [SamplesWord.self],
    defaults: .init(rounds: 3, seconds: 3, quickRounds: 1, quickSeconds: 1))
}
