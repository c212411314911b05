internal import Experiments
internal import Lessons
internal import Results
internal import Terminal
internal import Wording

extension LessonGuide {
  /// Answers the open question.
  func answer(_ word: String, confidence: Int?) throws -> Reply {
    let current = try open()
    guard case .answer(let question) = current.gate else { throw ShellError.noOpenQuestion }
    guard let answer = Answer(word, of: question) else {
      throw ShellError.noSuchChoice(word, choices: question.letters)
    }
    if answer == .notSure { return take(answer, to: question, nil) }
    return try sitting.askHowSure(unlessSaid: confidence) { sure in
      self.take(answer, to: question, sure)
    }
  }

  func take(_ answer: Answer, to question: Question, _ confidence: Int?) -> Reply {
    guard var current = walk else { return .nothing }
    let isBeforehand = current.beforehand != nil
    current.answer(answer)
    walk = current
    sitting.archive.note(
      answer, to: question, confidence: confidence, walk: current, beforehand: isBeforehand,
      language: sitting.settings.language)
    if isBeforehand { return sitting.say(.noted) + goOnAsking() }
    if question.kind == .predict { return notePrediction() }
    let feedback = feedback(answer, question, current)
    let explanation = question.kind == .explain ? explain(below: feedback) : .nothing
    return .document(feedback) + explanation + showMore()
  }

  /// Says that a prediction was taken, and that the machine is next where no other question is.
  private func notePrediction() -> Reply {
    let more = showMore()
    return sitting.say(isAsking ? .noted : .predictionNoted) + more
  }

  /// Takes in a run: shows it, compares it with what was predicted, and goes on if it was asked for.
  ///
  /// Where the lesson asks what was observed, the explanation waits until that is answered.
  ///
  /// What was stopped by hand or found nothing shows less than the step is about, so it stays open.
  ///
  /// - Parameters:
  ///   - measured: the run.
  ///   - asked: the findings to show first where the lesson did not ask for the run.
  /// - Returns: what is shown of it.
  func take(_ measured: Measured, asked: [String] = []) -> Reply {
    guard var current = walk, measured.ending.exitCode != .interrupted,
      !measured.judgement.findings.isEmpty,
      current.didRun(
        ExperimentCatalog.usualOptions.inquiry(of: measured.plan), findings: measured.findings,
        canonical: Inquiry.of(line:))
    else { return takeAside(measured, asked: asked) }
    if let longer = continuation(of: measured, in: current) { return longer }
    walk = current
    unexplained = measured
    if current.asksForObservation {
      let screen = sitting.answer(
        of: measured, to: current.predictedFindings + current.observedFindings)
      return .document(screen.observation) + showMore()
    }
    return explain() + showMore()
  }

  /// A run that does not end what is open; where it was to be changed and was not, that is said again.
  private func takeAside(_ measured: Measured, asked: [String]) -> Reply {
    guard let current = walk, case .run(let commands) = current.gate, commands.mustModify,
      commands.lines.contains(where: { $0.prefix { $0 != " " } == measured.plan.experiment })
    else { return sitting.reply(to: measured, asked: asked) }
    return sitting.reply(
      to: measured, asked: current.predictedFindings, invitation: screen(current).invitation)
  }

  /// A run that could not tell what was predicted, with the offer to measure on; once in a step.
  private func continuation(of measured: Measured, in walk: LessonWalk) -> Reply? {
    let asked = Set(walk.predictedFindings)
    let isOpen = measured.judgement.findings.contains {
      asked.contains($0.name) && !$0.isConclusive
    }
    guard isOpen, !hasMeasuredOn, sitting.isInteractive,
      sitting.answer(of: measured).continuation != nil
    else { return nil }
    hasMeasuredOn = true
    return sitting.reply(to: measured, asked: walk.predictedFindings)
  }

  /// Takes in what was proved of a program: compares it with what was predicted, before it is shown.
  ///
  /// Where a program was to be changed and was not, that is said again.
  ///
  /// - Returns: what is shown instead of the reply; nil where the step does not ask for that program.
  func take(_ reply: Reply) -> Reply? {
    guard let explored = reply.explored, var current = walk else { return nil }
    guard
      current.didExplore(
        explored.asked, findings: explored.findings, canonical: Explored.asked(by:))
    else {
      guard case .run(let commands) = current.gate, commands.mustModify, current.asksForProof else {
        return nil
      }
      return reply + .document(screen(current).invitation)
    }
    walk = current
    // The verdicts are to stand on the first page, so what was predicted takes as few rows as it can.
    let predicted = compare(explored.findings, run: nil).reduce(.none, +).brief
    return (predicted.isEmpty ? .nothing : .document(predicted)) + reply + showMore()
  }

  /// The predictions that were decided, beside what decided them; each is kept in the notebook.
  private func compare(_ findings: [String: String], run: Int?) -> [AnswerLead] {
    guard let current = walk else { return [] }
    return current.decidedPredictions.map { question, answer in
      sitting.archive.note(
        outcomeOf: answer, to: question, findings: findings, run: run, walk: current)
      return AnswerLead(
        answer, to: question, findings: current.findings, words: sitting.words)
    }
  }

  /// Goes on when a command was done that the step asks for and that measures nothing itself.
  func didPerform(_ name: String) -> Reply {
    guard var current = walk, !current.asksForProof, current.didPerform(name) else {
      return .nothing
    }
    walk = current
    return showMore()
  }

  /// Compares the run with what was predicted, and only then says what it shows and why.
  ///
  /// - Parameter above: what stands above it on the screen.
  /// - Returns: the screen.
  private func explain(below above: Document = []) -> Reply {
    guard let current = walk, let measured = unexplained else { return .nothing }
    unexplained = nil
    let comparisons = compare(measured.findings, run: measured.notebookEntry)
    var screen = sitting.answer(
      of: measured, to: current.predictedFindings,
      lead: comparisons.reduce(.none, +), below: above)
    screen.offersMore = false
    let document = screen.document
    screen.tell(at: .step(current.stepIndex + 1, lesson: current.lesson.name))
    return above.isEmpty ? .document(document) : .screen(document)
  }

  private func feedback(_ answer: Answer, _ question: Question, _ walk: LessonWalk) -> Document {
    Feedback.document(answer, to: question, findings: walk.findings, words: sitting.words)
  }
}
