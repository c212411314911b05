internal import Results
internal import Lessons
internal import Notebook

extension Archive {
  /// The walk as it was left, with what was answered and run in its step.
  func savedWalk(in lesson: Lesson) -> LessonWalk? {
    guard let saved = progress.lessons[lesson.name] else { return nil }
    var walk = LessonWalk(lesson: lesson, stepIndex: saved.step - 1)
    if let open = saved.open {
      let answers = open.answers.mapValues { $0 < 0 ? Answer.notSure : .option($0) }
      walk.restore(
        answers: answers, position: open.position, passed: Set(open.passed),
        findings: open.findings ?? [:])
      if isFinished(step: walk.stepIndex, of: lesson), walk.position == walk.step.blocks.count {
        walk.release()
      }
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
        answers: walk.answers.mapValues { answer in
          if case .option(let index) = answer { index } else { -1 }
        }, predictions: noted, findings: walk.findings)
      if walk.gate == .stepEnd || walk.gate == .lessonEnd { lesson.finish(walk.stepIndex + 1) }
      progress.lessons[walk.lesson.name] = lesson
    }
  }

  /// Writes an answer into the notebook.
  func note(
    _ answer: Answer, to question: Question, confidence: Int?, walk: LessonWalk, language: Language
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
      remember(prediction: entry, of: question, walk: walk)
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

  /// Writes how a prediction came out, beside the run that decided it.
  func note(
    outcomeOf answer: Answer, to question: Question, measured: Measured, walk: LessonWalk
  ) {
    guard let run = measured.notebookEntry, let finding = question.finding,
      let prediction = progress.lessons[walk.lesson.name]?.open?
        .predictions[question.identifier]
    else { return }
    let grade = question.grade(answer, findings: measured.findings)
    note(
      .outcome(
        .init(
          prediction: prediction, run: run, measured: measured.findings[finding],
          grade: AnswerGrade(grade), misconception: grade.misconception)))
  }

  private func remember(prediction entry: Int?, of question: Question, walk: LessonWalk) {
    guard let entry else { return }
    update { progress in
      progress.lessons[walk.lesson.name]?.open?.predictions[question.identifier] = entry
    }
  }
}
