internal import Results

extension Condition.Key {
  /// How a run ended.
  static let outcome = Self("outcome")
}

extension Record.Note.Name {
  /// The sort of processor, which decides what its memory may do.
  static let architecture = Self("architecture")
}
