internal import Lessons
internal import Notebook
internal import Results
internal import Statistics
internal import Terminal

/// What a lesson left behind: what was predicted and measured, how sure, and figures to keep.
struct LessonCard {
  /// The newest prediction of one question.
  struct Line {
    /// The step of the question, from 1.
    let step: Int
    let judged: JudgedPrediction

    /// How it came out; nil where a prediction met no measurement yet.
    var grade: AnswerGrade? {
      judged.outcome?.grade ?? (judged.prediction.values.isEmpty ? .notSure : nil)
    }
  }

  /// A figure of the lesson's own runs that decided a prediction.
  struct Kept {
    /// The step that measured it, from 1.
    let step: Int
    /// The entry of the run.
    let run: Int
    let figure: Figure
  }

  /// The most figures that somebody keeps in mind.
  private static let mostFigures = 3

  let lesson: Lesson
  /// A line a question that was predicted, in the order of the lesson.
  let lines: [Line]
  /// How sure somebody was of answers in this lesson, beside how many were right.
  let sureness: [Sureness]
  let figures: [Kept]
}

extension LessonCard {
  /// The card of a lesson.
  /// - Parameters:
  ///   - lesson: the lesson.
  ///   - answers: what the notebook has of predictions, outcomes and answers, the oldest first.
  ///   - run: the run of an entry; nil where there is none.
  init(_ lesson: Lesson, answers: [NotebookEntry], run: (Int) -> RunResult?) {
    self.lesson = lesson
    let judged = answers.judgedPredictions.filter { $0.prediction.asked.lesson == lesson.name }
    lines = lesson.steps.flatMap { step in
      step.blocks.questions.compactMap { question in
        judged.last { $0.prediction.asked.question == question.identifier }
          .map { Line(step: step.number, judged: $0) }
      }
    }
    sureness = Sureness.levels(
      of: LearningRecord(answers).attempts.filter { $0.question.lesson == lesson.name })
    figures = Self.kept(of: lines, run: run)
  }

  /// What was missed is kept before what was known, and what has an interval before what has none.
  private static func kept(of lines: [Line], run: (Int) -> RunResult?) -> [Kept] {
    let found = lines.compactMap { line -> (line: Line, kept: Kept)? in
      guard let outcome = line.judged.outcome, let entry = outcome.run, let result = run(entry),
        let finding = result.findings.first(where: { $0.name == line.judged.prediction.finding }),
        finding.isConclusive, let figure = finding.ruling?.figures.first
      else { return nil }
      return (line, Kept(step: line.step, run: entry, figure: figure))
    }
    let ranked = found.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    let chosen = ranked.map(\.element.kept).uniqued { $0.figure.name + $0.figure.condition.text }
    return chosen.prefix(mostFigures).sorted { $0.step < $1.step }
  }

  private static func rank(_ found: (line: Line, kept: Kept)) -> Int {
    let isWrong = found.line.judged.outcome?.grade == .wrong
    let estimate = found.kept.figure.estimate
    return (estimate.low < estimate.high ? 0 : 2) + (isWrong ? 0 : 1)
  }
}

extension Archive {
  /// What a lesson left behind in the notebook.
  func card(of lesson: Lesson) -> LessonCard {
    LessonCard(lesson, answers: answers) { number in
      if case .run(let result)? = try? entry(number).content { result } else { nil }
    }
  }
}
