internal import Lessons
internal import Terminal
internal import Wording

/// Asks at the prompt what nobody has said about a job yet.
struct AdviceInterview {
  let words: Wording

  /// Asks every open question, and goes on with the job; the question mark leaves one open.
  ///
  /// Where no answer comes, the person has left, and nothing follows.
  func complete(
    _ job: Job, _ goOn: @escaping (Job) throws -> Reply
  ) throws -> Reply {
    try ask(JobQuestion.allCases.filter { !$0.isAnswered(in: job) }[...], job, goOn)
  }

  private func ask(
    _ questions: ArraySlice<JobQuestion>, _ job: Job, _ goOn: @escaping (Job) throws -> Reply
  ) throws -> Reply {
    guard let question = questions.first else { return try goOn(job) }
    return ask(question, [.document(document(question))]) { change in
      var job = job
      change(&job)
      return try ask(questions.dropFirst(), job, goOn)
    }
  }

  /// Asks one question until the answer is one of its choices.
  private func ask(
    _ question: JobQuestion, _ shown: [Reply.Piece],
    _ goOn: @escaping ((inout Job) -> Void) throws -> Reply
  ) -> Reply {
    let choices = question.choices
    let letters = choices.indices.map { String(Question.letter($0)) } + ["?"]
    return Reply(
      next: .ask(shown, words(JoiningWord.asking, ["words": words.list(letters)])) { typed in
        guard let typed else { return .nothing }
        let word = typed.split(separator: " ").first.map { $0.lowercased() } ?? ""
        // Enter alone shows the open question again.
        if word.isEmpty { return ask(question, [.document(document(question))], goOn) }
        if word == "?" { return try goOn { _ in } }
        if let index = letters.firstIndex(of: word) { return try goOn(choices[index].apply) }
        return ask(question, [.complaint(.noSuchChoice(word, choices: letters))], goOn)
      })
  }

  private func document(_ question: JobQuestion) -> Document {
    [
      .callout(
        .question,
        [
          .paragraph(words.text(AdviceWord.ask(question))),
          .choices(question.choices.map { words.text(AdviceWord.choice(question, $0.name)) }),
        ])
    ]
  }
}
