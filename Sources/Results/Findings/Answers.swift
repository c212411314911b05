/// The answers that several findings share, from the least to the most where there is an order.
public enum Answers {
  /// Whether something happened that must not, or need not.
  public enum Presence: String, OpenAnswerSet { case none, some, inconclusive }

  /// What several workers gain over one.
  public enum Gain: String, OpenAnswerSet {
    case none, some
    case nearLinear = "near-linear"
    case inconclusive
  }

  /// How many times as expensive as a thread something is.
  public enum Times: String, OpenAnswerSet {
    case likeThread = "like-thread"
    case severalTimes = "several-times"
    case manyTimes = "many-times"
    case inconclusive
  }

  /// Which of two things costs less: the first compared with the second.
  public enum Cost: String, OpenAnswerSet { case cheaper, same, dearer, inconclusive }

  /// Which of two things is faster: the first compared with the second.
  public enum Speed: String, OpenAnswerSet { case slower, same, faster, inconclusive }

  /// Whether a remedy did what it is for.
  public enum Remedy: String, OpenAnswerSet { case fails, holds, inconclusive }

  /// Whether something was seen to happen.
  public enum Sighting: String, OpenAnswerSet {
    case notObserved = "not-observed"
    case observed, inconclusive
  }

  /// Whether something has to be done for a program to work.
  public enum Need: String, OpenAnswerSet {
    case notNeeded = "not-needed"
    case needed, inconclusive
  }

  /// Whose value a worker found in a variable.
  public enum View: String, OpenAnswerSet {
    case ownValue = "own-value"
    case foreignValue = "foreign-value"
    case inconclusive
  }

  /// What becomes of the others when one worker crashes.
  public enum CrashEffect: String, AnswerSet {
    case allDie = "all-die"
    case someSurvive = "some-survive"
    case othersSurvive = "others-survive"
  }

  /// What a parent learns of the death of a process.
  public enum Notice: String, AnswerSet {
    case signal
    case exitCode = "exit-code"
    case nothing
  }

  /// In which order workers end that were started one after the other.
  public enum Order: String, OpenAnswerSet { case kept, mixed, broken, inconclusive }

  /// Whether workers share one process.
  public enum Identity: String, AnswerSet {
    case oneProcess = "one-process"
    case oneProcessEach = "one-process-each"
  }

  /// What threads see of what another one wrote.
  public enum ThreadSight: String, AnswerSet { case everything, something, nothing }

  /// What processes see of what another one wrote.
  public enum ProcessSight: String, AnswerSet {
    case everything
    case onlyShared = "only-shared"
    case something, nothing
  }

  /// How one side fares while the other side is preferred.
  public enum Service: String, OpenAnswerSet { case starved, disadvantaged, served, inconclusive }

  /// Whether a caller waits forever for somebody who died.
  public enum DeathReport: String, OpenAnswerSet {
    case waitsForever = "waits-forever"
    case reports, inconclusive
  }

  /// Whether workers that lock without a remedy blocked each other forever.
  public enum Deadlock: String, OpenAnswerSet {
    case notObserved = "not-observed"
    case someRuns = "some-runs"
    case everyRun = "every-run"
    case inconclusive
  }

  /// Whether all workers kept running under every remedy that was tried.
  public enum RemediesHold: String, OpenAnswerSet {
    case allHold = "all-hold"
    case oneBlocked = "one-blocked"
    case inconclusive
  }

  /// Whether figures of one kind can be believed.
  public enum Trust: String, OpenAnswerSet { case doubtful, trustworthy, inconclusive }
}
