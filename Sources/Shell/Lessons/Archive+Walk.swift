internal import Results
internal import Lessons
internal import Notebook

extension Archive {
  /// The walk as it was left, with what was answered and run in its step.
  func savedWalk(in lesson: Lesson) -> LessonWalk? {
    guard let saved = progress.lessons[lesson.name] else { return nil }
    var walk = LessonWalk(lesson: lesson, stepIndex: saved.step - 1)
    if let open = saved.open {
      walk.restore(
        answers: open.answers.mapValues(Answer.init(number:)), position: open.position,
        passed: Set(open.passed),
        findings: open.findings ?? [:])
      if isFinished(step: walk.stepIndex, of: lesson), walk.position == walk.step.blocks.count {
        walk.release()
      }
    }
    if let beforehand = saved.beforehand {
      let track = FastTrack(
        lesson, answers: beforehand.answers.mapValues(Answer.init(number:)),
        missed: beforehand.missed)
      // What was being asked is asked again, also where the lesson has other questions by now.
      if track.open == nil { walk.restore(track) } else { walk.follow(track) }
    }
    return walk
  }

  /// Saves where a person stands, down to the open question.
  func save(_ walk: LessonWalk) {
    update { progress in
      progress.currentLesson = walk.lesson.name
      var lesson = progress.lessons[walk.lesson.name] ?? LessonProgress()
      let noted = lesson.step == walk.stepIndex + 1 ? lesson.open?.predictions ?? [:] : [:]
      lesson.step = walk.stepIndex + 1
      lesson.open = .init(
        position: walk.position, passed: walk.passed.sorted(),
        answers: walk.answers.mapValues(\.number), predictions: noted, findings: walk.findings)
      lesson.beforehand = walk.track.map { track in
        Beforehand(
          answers: track.answers.mapValues(\.number), missed: track.missed,
          predictions: lesson.beforehand?.predictions ?? [:])
      }
      let isDone = walk.gate == .stepEnd || walk.gate == .lessonEnd
      if isDone, walk.position == walk.step.blocks.count { lesson.finish(walk.stepIndex + 1) }
      progress.lessons[walk.lesson.name] = lesson
    }
  }

  /// Writes an answer into the notebook.
  func note(
    _ answer: Answer, to question: Question, confidence: Int?, walk: LessonWalk,
    beforehand: Bool = false, language: Language
  ) {
    let asked = QuestionReference(
      lesson: walk.lesson.name, step: walk.stepIndex + 1, question: question.identifier)
    let sure = Archive.share(confidence)
    if question.kind == .predict, let finding = question.finding {
      let entry = note(
        .prediction(
          .init(
            asked: asked, finding: finding, values: question.values(of: answer), confidence: sure,
            language: language.rawValue)))
      remember(prediction: entry, of: question, walk: walk, beforehand: beforehand)
    } else {
      // What was seen in a run is right or wrong by what the run found.
      let grade = question.grade(answer, findings: walk.findings)
      note(
        .recall(
          .init(
            asked: asked, option: answer.index, grade: AnswerGrade(grade),
            misconception: grade.misconception, confidence: sure, language: language.rawValue)))
    }
  }

  /// Writes how a prediction came out, beside the run that decided it, if it was one.
  func note(
    outcomeOf answer: Answer, to question: Question, findings: [String: String], run: Int?,
    walk: LessonWalk
  ) {
    let noted = progress.lessons[walk.lesson.name]?.open?.predictions
    guard let prediction = noted?[question.identifier] else { return }
    note(
      outcomeOf: prediction, question.grade(answer, findings: findings), run: run,
      measured: question.finding.flatMap { findings[$0] })
  }

  /// Writes how a prediction came out that was asked before anything was measured.
  func note(
    outcomeOf item: FastTrack.Item, _ grade: Grade, run: Int?, measured: String?, walk: LessonWalk
  ) {
    let asked = progress.lessons[walk.lesson.name]?.beforehand?.predictions
    guard let prediction = asked?[item.question.identifier] else { return }
    note(outcomeOf: prediction, grade, run: run, measured: measured)
  }

  private func note(outcomeOf prediction: Int, _ grade: Grade, run: Int?, measured: String?) {
    note(
      .outcome(
        .init(
          prediction: prediction, run: run, measured: measured, grade: AnswerGrade(grade),
          misconception: grade.misconception)))
  }

  private func remember(
    prediction entry: Int?, of question: Question, walk: LessonWalk, beforehand: Bool
  ) {
    guard let entry else { return }
    update { progress in
      if beforehand {
        progress.lessons[walk.lesson.name]?.beforehand?.predictions[question.identifier] = entry
      } else {
        progress.lessons[walk.lesson.name]?.open?.predictions[question.identifier] = entry
      }
    }
  }
}
