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
}
