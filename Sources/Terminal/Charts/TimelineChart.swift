/// Who was in which state, and when; one row per worker, time from left to right.
public struct TimelineChart: Equatable, Sendable {
  /// A stretch of time in one state.
  public struct Segment: Equatable, Sendable {
    /// The beginning, in nanoseconds on the clock of the chart.
    public var start: Double
    /// The end, in nanoseconds on the clock of the chart.
    public var end: Double
    /// The name of the state, as in the legend.
    public var state: String
    /// What tells this stretch from others in the same state, such as a processor number.
    public var label: String?

    /// Describes a stretch of time in nanoseconds.
    public init(start: Double, end: Double, state: String, label: String? = nil) {
      self.start = start
      self.end = end
      self.state = state
      self.label = label
    }
  }

  /// Something that took no time.
  public struct Instant: Equatable, Sendable {
    /// When it happened, in nanoseconds on the clock of the chart.
    public var time: Double
    /// What happened, as in the legend.
    public var name: String

    /// Describes an event at a time in nanoseconds.
    public init(_ name: String, at time: Double) {
      self.time = time
      self.name = name
    }
  }

  /// The life of one worker.
  public struct Row: Equatable, Sendable {
    /// Whose life it is.
    public var label: String
    /// The stretches of time; where they overlap, the later one in the list is on top.
    public var segments: [Segment]
    /// The events.
    public var instants: [Instant]

    /// Describes a row.
    public init(_ label: String, segments: [Segment], instants: [Instant] = []) {
      self.label = label
      self.segments = segments
      self.instants = instants
    }
  }

  /// What fills the stretches.
  public enum Fill: String, Equatable, Sendable {
    /// The pattern of the state.
    case state
    /// The label of the segment over and over, such as the processor number.
    case label
  }

  /// The words above the picture.
  public var title: String
  /// The rows from top to bottom.
  public var rows: [Row]
  /// What fills the stretches.
  public var fill: Fill
  /// Whether only one row at a time can have a label, as only one worker can have a processor.
  public var isExclusive: Bool
  /// How many rows are drawn at most; the rest is counted in one line.
  public var rowLimit: Int
  /// The patterns of states; a state that is not listed gets a free one.
  public var patterns: [String: TimelinePattern]

  /// Describes a chart.
  public init(
    title: String, rows: [Row], fill: Fill = .state, isExclusive: Bool = false,
    rowLimit: Int = 16, patterns: [String: TimelinePattern] = [:]
  ) {
    self.title = title
    self.rows = rows
    self.fill = fill
    self.isExclusive = isExclusive
    self.rowLimit = rowLimit
    self.patterns = patterns
  }
}
