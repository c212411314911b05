public import Platform

/// What came of waiting for a line.
public enum LineInput: Equatable, Sendable {
  /// A whole line, without its line ending.
  case line(String)
  /// Ctrl-C was pressed: the line was thrown away, the program goes on.
  case interrupted
  /// There will be no further line: Ctrl-D on an empty line, or the end of a file.
  case endOfInput
  /// The process was asked to end by this signal; the terminal is already restored.
  case terminated(Signal)
}
