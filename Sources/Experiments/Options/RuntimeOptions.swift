public import Apparatus
public import ArgumentParser

/// The runtime of an experiment that makes sense natively and in Python.
public struct RuntimeOptions: ParsableArguments, Sendable {
  /// Who does the work.
  @Option(help: "Who does the work: machine code or Python.")
  public var runtime = Runtime.native
  /// Which interpreters, if that was typed.
  @Option(help: InterpreterOptions.help)
  public var python: InterpreterSelection?

  /// The native runtime.
  public init() {}

  /// Refuses interpreters that nothing would run on.
  public func validate() throws {
    if python != nil && runtime == .native {
      throw OptionError.needs("--python", other: "--runtime python")
    }
  }

  /// The interpreters to run on; the usual one where none was typed.
  public var interpreters: InterpreterSelection { python ?? .usual }
}
