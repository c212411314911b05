public import Apparatus
public import ArgumentParser
public import Results
internal import Terminal

/// Makes child processes while another thread holds a lock now and then, and lets them lock it.
public struct ForkSafety: Experiment, PythonMeasurement {
  /// How much of the time the other thread has the lock.
  @Option(
    help: .init(
      "Per cent of the time for which the other thread has the lock (5 to 95).",
      valueName: "percent"))
  public var held = 50
  /// Which interpreters take part.
  @OptionGroup public var python: InterpreterOptions

  /// The default options.
  public init() {}

  /// Checks that the lock is held and free long enough to be met either way.
  public func validate() throws {
    try OptionError.check("--held", held, in: 5...95, because: .resolution)
  }

  /// How a child is made; the raw value is its name in conditions and in the script.
  public enum Way: String, CaseIterable, Sendable {
    /// `os.fork` beside the other thread.
    case fork
    /// The same, with functions that take the lock before it and give it back after it.
    case hooks
    /// A fork before there is another thread.
    case forkFirst = "fork-first"
    /// A new interpreter.
    case spawn

    /// The condition of all children that were made in this way.
    var condition: Condition { Condition(.way, rawValue) }
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "fork-safety",
    abstract: "Make child processes while another thread may hold a lock",
    discussion: """
      In Python a thread takes a lock and gives it back, again and again, while the first thread \
      makes child processes at random moments. Each child tries to take the lock. It is made by a \
      fork; by a fork with hooks that hold the lock meanwhile (os.register_at_fork); by a fork \
      before the thread is started; and by spawn. A child that cannot get the lock within 10 ms \
      counts as hung: it has no other thread that could give it back.
      """,
    quantities: [hung, children, heldShare, childTime],
    findings: [childHangs.declaration, remedies.declaration, hooksHold.declaration],
    words: [ForkSafetyWord.self],
    code: DecisiveCode(file: "fork-safety.py", functions: "child", "make"),
    defaults: .init(rounds: 20, seconds: 3.5, quickRounds: 6, quickSeconds: 1))

  /// The interpreters to run on.
  public var interpreters: InterpreterSelection { python.selection }
  /// The name of the script.
  public var script: String { "fork-safety" }
  /// What the script is told.
  public var arguments: [String] { ["--held", "\(held)"] }
  /// The share of children that hung.
  public var compared: Quantity { Self.hung }
}
