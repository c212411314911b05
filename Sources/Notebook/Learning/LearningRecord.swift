/// What the notebook says about a learner: every answer, and every number said and measured.
public struct LearningRecord: Equatable, Sendable {
  /// A predicted number beside the measured one, both in the same unit.
  public struct Said: Equatable, Sendable {
    /// What was asked.
    public let question: Attempt.Key
    /// The experiment that settled it.
    public let experiment: String
    /// The unit of both numbers, such as `ns`.
    public let unit: String
    /// The number the learner said.
    public let said: Double
    /// The number that was measured.
    public let measured: Double

    /// How many times too high the prediction was; below 1 where it was too low.
    public var ratio: Double { said / measured }

    /// A predicted number beside the measured one.
    public init(
      question: Attempt.Key, experiment: String, unit: String, said: Double, measured: Double
    ) {
      self.question = question
      self.experiment = experiment
      self.unit = unit
      self.said = said
      self.measured = measured
    }
  }

  /// All answers, the oldest first.
  public private(set) var attempts: [Attempt] = []
  /// All numbers that were said and measured, the oldest first.
  public private(set) var numbers: [Said] = []
  /// How many predictions, of outcomes and of numbers, came out in which way.
  public private(set) var outcomes: [AnswerGrade: Int] = [:]

  /// Reads the entries of a notebook, the oldest first.
  public init(_ entries: [NotebookEntry]) {
    var open: [Int: Int] = [:]
    var said: [Int: NumberPrediction] = [:]
    for entry in entries {
      switch entry.content {
      case .recall(let answer):
        attempts.append(
          Attempt(
            question: answer.asked.key, seconds: entry.seconds, grade: answer.grade,
            confidence: answer.confidence, misconception: answer.misconception))
      case .prediction(let prediction):
        open[entry.id] = attempts.count
        attempts.append(
          Attempt(
            question: prediction.asked.key, seconds: entry.seconds,
            grade: prediction.values.isEmpty ? .notSure : nil, confidence: prediction.confidence))
      case .numberPrediction(let prediction):
        open[entry.id] = attempts.count
        said[entry.id] = prediction
        attempts.append(
          Attempt(
            question: prediction.asked.key, seconds: entry.seconds,
            grade: prediction.value == nil ? .notSure : nil, confidence: prediction.confidence))
      case .outcome(let outcome):
        settle(open[outcome.prediction], outcome.grade, outcome.misconception)
      case .numberOutcome(let outcome):
        settle(open[outcome.prediction], outcome.grade, outcome.misconception)
        if let prediction = said[outcome.prediction], let value = prediction.value,
          let measured = outcome.value, value > 0, measured > 0
        {
          numbers.append(
            Said(
              question: prediction.asked.key, experiment: prediction.experiment,
              unit: prediction.unit, said: value, measured: measured))
        }
      case .run, .schedule, .unknown: continue
      }
    }
  }

  private mutating func settle(_ index: Int?, _ grade: AnswerGrade, _ misconception: String?) {
    outcomes[grade, default: 0] += 1
    guard let index else { return }
    let attempt = attempts[index]
    attempts[index] = Attempt(
      question: attempt.question, seconds: attempt.seconds, grade: grade,
      confidence: attempt.confidence, misconception: misconception)
  }
}

extension LearningRecord {
  /// Confidence against correctness, for every confidence that was ever given.
  public var sureness: [Sureness] { Sureness.levels(of: attempts) }

  /// The misconceptions that were shown more than once, the most frequent first.
  public var repeatedMisconceptions: [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    for name in attempts.compactMap(\.misconception) { counts[name, default: 0] += 1 }
    return counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { ($0.key, $0.value) }
  }
}
