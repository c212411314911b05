internal import Lessons
internal import Notebook

/// Where a learner is, gathered from the notebook, the lessons and the schedule.
struct LearnerProgress {
  /// A belief that was shown more than once.
  struct Belief: Equatable {
    let name: String
    let count: Int
    /// What is to be said about it, where the content has it.
    let text: [Prose.Block]?

    /// The belief in a sentence: what the text quotes first, else its name.
    var statement: String {
      let plain = text?.plainText ?? ""
      let pieces = plain.split(separator: plain.hasPrefix("“") ? "”" : "\"", maxSplits: 1)
      guard let first = pieces.first, first.count < plain.count else {
        return name.replacing("-", with: " ")
      }
      return String(first.drop { $0 == "“" })
    }
  }

  /// Something to do next, and the phrase that says why.
  struct NextStep: Equatable {
    let command: String
    let phrase: Phrase
    let values: [String: String]
  }

  let record: LearningRecord
  let lessons: [LessonState]
  let beliefs: [Belief]
  let next: [NextStep]

  var isEmpty: Bool {
    record.attempts.isEmpty && lessons.allSatisfy { $0.step == nil && !$0.isFinished }
  }

  /// How the numbers of each experiment lie, for those with at least two.
  var habits: [(experiment: String, calibration: Calibration)] {
    var ratios: [String: [Double]] = [:]
    for number in record.numbers { ratios[number.experiment, default: []].append(number.ratio) }
    return ratios.sorted { $0.key < $1.key }.compactMap { experiment, ratios in
      Calibration(ratios: ratios).map { (experiment, $0) }
    }
  }
}

extension LearnerProgress {
  /// The progress of the person in a sitting.
  init(_ sitting: Sitting) throws(ShellError) {
    let record = LearningRecord(sitting.archive.answers)
    let pool = try sitting.quizPool()
    let due = pool.items(ReviewSchedule(record.attempts).due(at: Archive.now))
    let lessons = sitting.lessonStates
    let texts = sitting.misconceptions
    let beliefs = record.repeatedMisconceptions.map {
      Belief(name: $0.name, count: $0.count, text: texts[$0.name]?.text)
    }
    self.init(
      record: record, lessons: lessons, beliefs: beliefs,
      next: Self.next(
        due: due.count, lessons: lessons, current: sitting.archive.currentLesson, beliefs: beliefs,
        pool: pool))
  }

  /// What is due comes first, then the open lesson, the belief shown most, and the next lesson.
  static func next(
    due: Int, lessons: [LessonState], current: String?, beliefs: [Belief], pool: QuizPool
  ) -> [NextStep] {
    var steps: [NextStep] = []
    if due > 0 {
      steps.append(.init(command: "review", phrase: .nextReview, values: ["count": "\(due)"]))
    }
    let open = lessons.first { $0.name == current }
    if let open, let step = open.step {
      steps.append(
        .init(
          command: "lesson \(open.name)", phrase: .nextContinue,
          values: ["step": "\(step)", "steps": "\(open.steps)"]))
    }
    if let belief = beliefs.first, let place = place(of: belief.name, in: pool) {
      steps.append(
        .init(
          command: place, phrase: .nextBelief,
          values: ["belief": belief.statement]))
    }
    if open == nil, let fresh = lessons.next(after: nil) {
      steps.append(.init(command: "lesson \(fresh.name)", phrase: .nextBegin, values: [:]))
    }
    if due == 0 { steps.append(.init(command: "quiz", phrase: .nextQuiz, values: [:])) }
    return steps
  }

  /// The command that leads to where a belief is measured.
  private static func place(of belief: String, in pool: QuizPool) -> String? {
    let item = pool.items.first { $0.misconceptions.contains(belief) && $0.lesson == QuizItem.faq }
    return item.map { "faq \($0.step)" }
  }
}

extension QuizItem {
  /// The beliefs that a wrong answer may show.
  var misconceptions: [String] {
    switch body {
    case .choice(let question): question.options.compactMap(\.meaning.misconception)
    case .number(let question): [question.above, question.below].compactMap(\.misconception)
    }
  }
}
