/// A texture for a state in a timeline, told apart by its shape and not by its colour.
public enum TimelinePattern: String, Equatable, Sendable, CaseIterable {
  /// Filled, for doing work.
  case solid
  /// A thin line, for waiting.
  case line
  /// Loosely filled, for being blocked.
  case sparse
  /// Densely filled, for holding something.
  case dense
  /// Single dots, for existing without having run.
  case dots
  /// A double line.
  case doubleLine
  /// Filled to one half.
  case medium
  /// A wavy line.
  case wave

  /// The texture of a state that has a customary one.
  package static func customary(for state: String) -> TimelinePattern? {
    switch state {
    case "running": .solid
    case "waiting", "sleeping", "idle", "thinking": .line
    case "blocked", "stopped": .sparse
    case "holding", "holding lock", "critical", "eating": .dense
    case "created", "ready", "starting": .dots
    default: nil
    }
  }
}
