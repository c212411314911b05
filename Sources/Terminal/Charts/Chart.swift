/// A picture described by its values, so that text and other media draw the same thing.
public enum Chart: Equatable, Sendable {
  /// Labelled amounts side by side.
  case bars(BarChart)
  /// How often values of each size occurred.
  case histogram(HistogramChart)
  /// How one quantity depends on another.
  case curves(CurveChart)
  /// Who was in which state, and when.
  case timeline(TimelineChart)
  /// Who waits for whom in a circle.
  case graph(CycleGraph)

  /// The words above the picture.
  public var title: String {
    switch self {
    case .bars(let chart): chart.title
    case .histogram(let chart): chart.title
    case .curves(let chart): chart.title
    case .timeline(let chart): chart.title
    case .graph(let chart): chart.title
    }
  }
}
