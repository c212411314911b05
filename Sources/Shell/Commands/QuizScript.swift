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

  /// Answers the questions in their order; an answer that cannot be taken ends the quiz.
  func run(_ items: [QuizItem], quick: Bool, _ quiz: QuizGuide) throws(ShellError) -> Reply {
    guard answers.count <= items.count else {
      throw .leftoverAnswers(given: answers.count, asked: items.count)
    }
    return quiz.begin(Array(items.prefix(answers.count)), quick: quick, comesBack: false)
      .then { try answer(0, quiz) }
      .rescued { error in
        var reply = quiz.leave()
        reply.failure = error
        return reply
      }
  }

  private func answer(_ index: Int, _ quiz: QuizGuide) throws -> Reply {
    guard index < answers.count else { return .nothing }
    let sure = index < sureness.count ? sureness[index] : nil
    return try quiz.answer(answers[index], confidence: sure).then { try answer(index + 1, quiz) }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
