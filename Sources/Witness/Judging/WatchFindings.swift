public import Results

/// What a watching can find, by name, with its answers.
public enum WatchFindings {
  /// How many processors the program had at once.
  public enum Parallelism: String, OpenAnswerSet {
    case none
    case atMostOne = "at-most-one"
    case some
    case all
    case inconclusive
  }

  /// What keeps the program from being faster.
  public enum Bound: String, OpenAnswerSet {
    case processors
    case tooManyThreads = "too-many-threads"
    case gil
    case oneLock = "one-lock"
    case locks
    case files = "io"
    case input
    case sleep
    case imbalance
    case oneThread = "one-thread"
    case serialPart = "serial-part"
    case shortTasks = "short-tasks"
    case deadlock
    case standstill = "no-progress"
    case inconclusive
  }

  /// Whether the program got on.
  public enum Stuck: String, AnswerSet {
    case no
    case deadlock
    case noProgress = "no-progress"
  }

  /// Races cannot be seen by looking at what threads wait for.
  public enum Races: String, AnswerSet { case notChecked = "not-checked" }

  /// How many processors the program had at once.
  public static let parallelism = FindingName<Parallelism>(
    "parallelism", decidedBy: .processorsAtWork)
  /// What keeps the program from being faster.
  public static let bound = FindingName<Bound>(
    "bound-by", decidedBy: .processorsWanted, .waitingThreads)
  /// Whether the program got on.
  public static let stuck = FindingName<Stuck>("stuck")
  /// Races are never inferred.
  public static let races = FindingName<Races>("races")
}
