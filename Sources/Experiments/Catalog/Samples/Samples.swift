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
  public var compared: QuantityDeclaration { Samples.quantity("printed") }

  /// The default options.
  public init() {}

  /// Whether the programs print what the article says.
  enum Output: String, FindingValue {
    static let name = "sample-output"
    case asPrinted = "as-printed"
    case differs
    case inconclusive
  }

  /// Whether a worker needs a class of its own.
  enum Subclassing: String, FindingValue {
    static let name = "subclassing"
    case needed
    case notNeeded = "not-needed"
    case inconclusive
  }

  /// From which kind of worker an attribute comes back that its `run` set.
  enum AttributesReturn: String, FindingValue {
    static let name = "attributes-return"
    case fromBoth = "from-both"
    case fromThread = "from-thread"
    case fromNeither = "from-neither"
    case inconclusive
  }

  /// Which call makes a thread.
  enum Starting: String, FindingValue {
    static let name = "starting"
    case startAlone = "start-alone"
    case runAsWell = "run-as-well"
    case neither
    case inconclusive
  }

  /// Whether a process needs the line that keeps it from starting itself again.
  enum MainGuard: String, FindingValue {
    static let name = "main-guard"
    case needed
    case notNeeded = "not-needed"
    case inconclusive
  }

  /// How several workers run that are joined as the article does it.
  enum Overlap: String, FindingValue {
    static let name = "sample-overlap"
    case oneAfterAnother = "one-after-another"
    case overlapping
    case inconclusive
  }

  /// From which way of working a failure reaches whoever waits.
  enum FailureReaches: String, FindingValue {
    static let name = "failure-reaches-caller"
    case fromBoth = "from-both"
    case fromExecutor = "from-executor"
    case fromNeither = "from-neither"
    case inconclusive
  }

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
    quantities: [
      .init("printed", unit: .share, of: "runs that printed exactly their line and ended well"),
      .init("attribute-seen", unit: .share, of: "workers whose attribute was seen after the join"),
      .init("new-thread", unit: .share, of: "calls that ran in a thread of their own"),
      .init("wall-time", unit: .nanoseconds, of: "four workers that sleep 20 ms each"),
      .init("failure-heard", unit: .share, of: "failures that reached whoever waited"),
    ],
    findings: [
      Output.self, Subclassing.self, AttributesReturn.self, Starting.self, MainGuard.self,
      Overlap.self, FailureReaches.self,
    ],
    defaults: .init(rounds: 3, seconds: 3, quickRounds: 1, quickSeconds: 1))
}
