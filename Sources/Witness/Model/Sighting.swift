/// What one look at a thread showed.
public enum Sighting: Equatable, Sendable, BitwiseCopyable {
  /// It has a processor, or would take one.
  case ready
  /// It waits; `isEndless` where no time ends the wait.
  case waiting(Cause, isEndless: Bool)
  /// It is there, and nobody may see what it does.
  case hidden

  /// What it waits for; nil where it does not.
  public var cause: Cause? {
    if case .waiting(let cause, _) = self { cause } else { nil }
  }
}
