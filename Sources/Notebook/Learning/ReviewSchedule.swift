/// When a question that was asked comes back: plain, uniform spacing.
///
/// A question is due three days after its last answer, until it was right three times running. What
/// was last answered wrongly, or left open, is due at once. A right answer less than a day after the
/// one before it does not count: it came from short-term memory.
///
/// Uniform spacing teaches as well as growing intervals: Latimier, Peyre and Ramus, "A
/// meta-analytic review of the benefit of spacing out retrieval practice episodes on retention",
/// Educational Psychology Review 33, 2021.
public struct ReviewSchedule: Equatable, Sendable {
  /// The time between two reviews of a question, in seconds.
  public static let spacing = 3 * 86_400.0
  /// The right answers in a row after which a question rests.
  public static let enough = 3
  /// The time after which a right answer counts as another one, in seconds.
  static let apart = 86_400.0

  /// When each question that was asked is due, in seconds since 1970; those at rest are left out.
  public let dueTimes: [Attempt.Key: Double]
  /// When each question was answered last, in seconds since 1970.
  public let lastTimes: [Attempt.Key: Double]

  /// Reads all answers, the oldest first.
  public init(_ attempts: [Attempt]) {
    var states: [Attempt.Key: State] = [:]
    for attempt in attempts { states[attempt.question, default: State()].take(attempt) }
    dueTimes = states.compactMapValues(\.due)
    lastTimes = states.compactMapValues(\.last)
  }

  /// The questions that are due, those that have waited longest first.
  public func due(at now: Double) -> [Attempt.Key] {
    dueTimes.filter { $0.value <= now }
      .sorted {
        ($0.value, $0.key.lesson, $0.key.question) < ($1.value, $1.key.lesson, $1.key.question)
      }
      .map(\.key)
  }

  /// When the next question is due that is not due yet, in seconds since 1970.
  public func next(after now: Double) -> Double? {
    dueTimes.values.filter { $0 > now }.min()
  }

  /// What the answers to one question amount to.
  private struct State {
    var last: Double?
    var running = 0
    var wasRight = false

    mutating func take(_ attempt: Attempt) {
      switch attempt.grade {
      case .right:
        let isFresh = last.map { attempt.seconds - $0 >= ReviewSchedule.apart } ?? true
        if isFresh { running += 1 }
        wasRight = true
      case .wrong, .notSure:
        running = 0
        wasRight = false
      // Nobody knows whether it was right, so it changes nothing but the time.
      case .undecided, nil: break
      }
      last = attempt.seconds
    }

    var due: Double? {
      guard let last, running < ReviewSchedule.enough else { return nil }
      return wasRight ? last + ReviewSchedule.spacing : last
    }
  }
}
