internal import Results

extension Record.Note.Name {
  /// A run took too long to say anything; the condition says of what.
  static let timedOut = Self("timed-out")
}
