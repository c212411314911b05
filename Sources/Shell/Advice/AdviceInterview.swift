internal import Lessons
internal import Terminal

/// Asks at the prompt what nobody has said about a job yet.
struct AdviceInterview {
  let session: Session
  let texts: Phrases

  /// Asks every open question; the question mark leaves one open.
  /// - Returns: whether the person stayed to the end.
  func complete(_ job: inout Job) -> Bool {
    for question in JobQuestion.allCases where !question.isAnswered(in: job) {
      guard ask(question, &job) else { return false }
    }
    return true
  }

  private func ask(_ question: JobQuestion, _ job: inout Job) -> Bool {
    guard let ask = session.ask else { return false }
    let choices = question.choices
    let letters = choices.indices.map { String(Question.letter($0)) } + ["?"]
    session.output.show([
      .callout(
        .question,
        [
          .paragraph(texts.text(question.key)),
          .choices(choices.map { texts.text(question.key(of: $0)) }),
        ])
    ])
    while let typed = ask(letters.joined(separator: ", ") + ":") {
      let word = typed.split(separator: " ").first.map { $0.lowercased() } ?? ""
      if word == "?" { return true }
      if let index = letters.firstIndex(of: word) {
        choices[index].apply(&job)
        return true
      }
      session.output.complain(ShellError.noSuchChoice(word, choices: letters).description)
    }
    return false
  }
}
