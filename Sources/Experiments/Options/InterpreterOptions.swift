public import Apparatus
public import ArgumentParser

/// The interpreters that run a measurement in Python.
public struct InterpreterOptions: ParsableArguments, Sendable {
  /// What the option is for, in one line.
  static let help = ArgumentHelp(
    "Interpreters, such as python3.11,python3.13; newest; all.", valueName: "list")

  /// Which interpreters, if that was typed.
  @Option(help: help)
  public var python: InterpreterSelection?

  /// The usual interpreter.
  public init() {}

  /// The interpreters to run on; the usual one where none was typed.
  public var selection: InterpreterSelection { python ?? .usual }
}
