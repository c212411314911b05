public import ArgumentParser

/// How the result of an experiment is shown; no part of what is measured.
public struct OutputOptions: ParsableArguments, Sendable {
  /// Whether to print the result object instead of a screen.
  @Flag(help: "Print the result as one JSON object and nothing else.")
  public var json = false

  /// Whether the result object carries every observation.
  @Flag(help: "With --json: every observation too.")
  public var raw = false

  /// Whether to write no escape byte and nothing beyond ASCII.
  @Flag(help: "No colour and no glyph beyond ASCII.")
  public var plain = false

  /// The ordinary screen.
  public init() {}

  /// Refuses an option that would do nothing.
  public func validate() throws {
    if raw && !json { throw OptionError.needs("--raw", other: "--json") }
  }
}
