internal import Notebook
internal import Terminal
internal import Wording

extension Wording {
  /// How far a lesson was walked: a sign, a word, and a colour that all say the same.
  func progress(_ lesson: LessonState) -> Text {
    let steps = "\(lesson.steps)"
    if lesson.isFinished { return .good("✓ " + self[ScreenWord.finished]) }
    guard let step = lesson.step else {
      return "– " + text(ScreenWord.notBegun, ["steps": steps]).styled(.faint)
    }
    return "▸ " + text(ScreenWord.atStep, ["step": "\(step)", "steps": steps])
  }

  /// What became of an answer, in a word whose colour says it again.
  func grade(_ grade: AnswerGrade?) -> Text {
    switch grade {
    case .right: Text("✓ " + self[ScreenWord.right], .good)
    case .wrong: Text("✗ " + self[ScreenWord.wrong], .bad)
    case .notSure: Text("? " + self[ScreenWord.notSure], .faint)
    case .undecided: Text("– " + self[ScreenWord.undecided], .warning)
    case nil: Text("– " + self[ScreenWord.notMeasured], .faint)
    }
  }
}
