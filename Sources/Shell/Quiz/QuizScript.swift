internal import Notebook

/// A quiz whose answers are given as arguments: it asks nobody and goes on to its end.
struct QuizScript {
  let answers: [String]
  /// How sure each answer is, from 1 to 3; shorter than the answers where the rest is left out.
  let sureness: [Int?]

  /// Reads `b,c,4.2` and `2,,1`; an empty confidence is none.
  init(answers: String, sure: String?) throws(ShellError) {
    self.answers = answers.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.trimmingSpaces }
    var sureness: [Int?] = []
    for word in (sure ?? "").split(separator: ",", omittingEmptySubsequences: false) {
      let word = word.trimmingSpaces
      guard word.isEmpty || ["1", "2", "3"].contains(word) else { throw .wrongSureness(word) }
      sureness.append(Int(word))
    }
    self.sureness = sureness
  }

  /// Answers the questions in their order.
  func run(_ items: [QuizItem], quick: Bool, in session: Session) throws(ShellError) {
    guard answers.count <= items.count else {
      throw .leftoverAnswers(given: answers.count, asked: items.count)
    }
    session.quiz.begin(Array(items.prefix(answers.count)), quick: quick, comesBack: false)
    for (index, answer) in answers.enumerated() {
      do {
        try session.quiz.answer(
          answer, confidence: index < sureness.count ? sureness[index] : nil)
      } catch {
        session.quiz.leave()
        throw error
      }
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
