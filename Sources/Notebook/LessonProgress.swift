/// How far a learner has come in one lesson.
public struct LessonProgress: Equatable, Sendable, Codable {
  /// The 1-based step to resume at.
  public var step: Int
  /// The 1-based steps that were finished, ascending, each once.
  public private(set) var finished: [Int]
  /// What was done in the step so far; nil when nothing was.
  public var open: OpenStep?
  /// The predictions that were asked first; nil where the whole lesson is walked.
  public var beforehand: Beforehand?

  /// A lesson about to be begun.
  public init(step: Int = 1) {
    self.step = step
    finished = []
  }

  /// Notes that a step was finished, in whatever order.
  public mutating func finish(_ step: Int) {
    guard !finished.contains(step) else { return }
    finished = (finished + [step]).sorted()
  }
}
