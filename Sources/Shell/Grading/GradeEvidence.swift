internal import Experiments
internal import Lessons
internal import Notebook
internal import Results

/// What a notebook holds that counts in a grade.
struct GradeEvidence {
  private let predicted: Set<Attempt.Key>
  private let answered: Set<Attempt.Key>
  private let runs: Set<Inquiry>
  private let finished: Finished

  /// Reads a notebook with what its owner has finished.
  init(_ entries: [NotebookEntry], finished: Finished) {
    let attempts = LearningRecord(entries).attempts
    predicted = Set(attempts.filter { $0.grade != .notSure }.map(\.question))
    // What a run could not decide costs nobody a point.
    answered = Set(
      attempts.filter { $0.grade == .right || $0.grade == .undecided }.map(\.question))
    runs = Set(
      entries.compactMap { entry in
        guard case .run(let result) = entry.content, result.outcome == .finished else { return nil }
        return ExperimentCatalog.usualOptions.inquiry(of: result.plan)
      })
    self.finished = finished
  }

  /// What has been earned in a lesson and with the exercises that belong to it.
  func grade(_ lesson: Lesson, exercises: [String] = []) -> PartGrade {
    PartGrade(
      name: lesson.name, title: lesson.title,
      items: lesson.steps.flatMap { items(of: $0, in: lesson.name) }
        + exercises.map { name in
          GradedItem(
            kind: .exercise, name: name, points: finished.exercises.contains(name) ? 1 : 0)
        })
  }

  private func items(of step: Step, in lesson: String) -> [GradedItem] {
    let isFinished = finished.steps[lesson]?.contains(step.number) ?? false
    let end = GradedItem(
      kind: .step, name: "\(step.number)", step: step.number, points: isFinished ? 1 : 0)
    let questions = step.blocks.questions.map { question in
      let key = Attempt.Key(lesson: lesson, question: question.identifier)
      let isPrediction = question.kind == .predict
      let isEarned = isPrediction ? predicted.contains(key) : answered.contains(key)
      return GradedItem(
        kind: isPrediction ? .prediction : .answer, name: question.identifier, step: step.number,
        points: isEarned ? 1 : 0)
    }
    let runs = step.blocks.commands.flatMap { commands in
      commands.lines.compactMap { item(line: $0, isChanged: commands.mustModify, step.number) }
    }
    return questions + runs + [end]
  }

  /// The run that a line asks for; nil where it runs no experiment.
  private func item(line: String, isChanged: Bool, _ step: Int) -> GradedItem? {
    guard let asked = Inquiry.of(line: line) else { return nil }
    let isEarned =
      isChanged
      ? runs.contains { $0.experiment == asked.experiment && $0 != asked } : runs.contains(asked)
    return GradedItem(
      kind: isChanged ? .change : .run, name: line, step: step, points: isEarned ? 1 : 0)
  }
}
