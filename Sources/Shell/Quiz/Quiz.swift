internal import Notebook

/// A sitting of questions: a pure value that every answer moves on.
///
/// What was answered wrongly, or left open, comes back once behind the others.
struct Quiz: Equatable {
  /// An answer that was given.
  struct Given: Equatable {
    let item: QuizItem
    /// The answer as typed.
    let answer: String
    /// How sure, from 1 to 3, where it was said.
    let confidence: Int?
    let grade: AnswerGrade
    let misconception: String?
    /// The entry of the run that settled it.
    let run: Int?
    /// The number that settled it.
    let number: MeasuredNumber?
    /// Whether the question had been asked before in this sitting.
    let isRepeated: Bool
  }

  private var queue: [QuizItem]
  private var position = 0
  /// The hints of the current question that were shown.
  private var hintsShown = 0
  private(set) var given: [Given] = []

  /// Whether what was answered wrongly comes back.
  private let comesBack: Bool

  init(_ items: [QuizItem], comesBack: Bool = true) {
    queue = items
    self.comesBack = comesBack
  }

  /// The question that waits for an answer; nil when the quiz is over.
  var current: QuizItem? { position < queue.count ? queue[position] : nil }
  /// The 1-based place of the current question.
  var number: Int { position + 1 }
  /// How many questions there are, those that come back included.
  var count: Int { queue.count }
  /// Whether the current question was asked before in this sitting.
  var isRepeated: Bool { queue[..<position].contains { $0.key == current?.key } }

  /// Takes in the answer to the current question, and goes on to the next one.
  ///
  /// - Returns: whether the question comes back.
  @discardableResult
  mutating func take(
    _ answer: String, confidence: Int?, grade: AnswerGrade, misconception: String?,
    run: Int? = nil, number: MeasuredNumber? = nil
  ) -> Bool {
    guard let item = current else { return false }
    let comesBack = comesBack && !isRepeated && (grade == .wrong || grade == .notSure)
    given.append(
      Given(
        item: item, answer: answer, confidence: confidence, grade: grade,
        misconception: misconception, run: run, number: number, isRepeated: isRepeated))
    if comesBack { queue.append(item) }
    skip()
    return comesBack
  }

  /// Goes on to the next question without an answer.
  mutating func skip() {
    position += 1
    hintsShown = 0
  }

  /// The same quiz in another language; a question that is missing there stays as it is.
  func translated(_ find: (Attempt.Key) -> QuizItem?) -> Quiz {
    var other = self
    other.queue = queue.map { find($0.key) ?? $0 }
    return other
  }

  /// The next hint of the current question, beginning again after the last one.
  mutating func nextHint() -> Int? {
    guard let hints = current?.hints, !hints.isEmpty else { return nil }
    defer { hintsShown += 1 }
    return hintsShown % hints.count
  }

  /// The questions that were answered rightly when they were first asked.
  var rightAtFirst: Int { given.count { !$0.isRepeated && $0.grade == .right } }
  /// The questions that were answered, each counted once.
  var askedOnce: Int { given.count { !$0.isRepeated } }
}
