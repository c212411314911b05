internal import Lessons
internal import Notebook
internal import Pages
internal import Terminal

/// The fixed words of screens and reports in the language of the session.
struct FixedWords {
  /// The language itself, such as `en`.
  let language: String
  private let phrases: Phrases

  init(library: Library, language: Language) {
    let page = try? library.words(language: language.rawValue)
    self.language = page?.language ?? language.rawValue
    phrases = Phrases(page?.content)
  }

  /// The word or the sentence with its placeholders filled in.
  func text(_ word: FixedWord, _ values: [String: String] = [:]) -> Terminal.Text {
    phrases.text(word.rawValue, values)
  }

  /// The word without any meaning of its own.
  subscript(_ word: FixedWord) -> String { text(word).plain }

  /// The words that pages themselves need.
  var page: PageWords { PageWords { phrases.text($0.rawValue).plain } }

  /// Columns of a table; those of the second list hold numbers.
  func columns(_ words: [FixedWord], numbers: Set<FixedWord> = []) -> [Table.Column] {
    words.map { .init(text($0), numbers.contains($0) ? .trailing : .leading) }
  }

  /// How far a lesson was walked: a sign, a word, and a colour that all say the same.
  func progress(of lesson: Lesson, in archive: Archive) -> Terminal.Text {
    let steps = "\(lesson.steps.count)"
    if archive.isFinished(lesson) { return .good("✓ " + self[.finished]) }
    guard let step = archive.step(of: lesson) else {
      return "– " + text(.notBegun, ["steps": steps]).styled(.faint)
    }
    return "▸ " + text(.atStep, ["step": "\(step + 1)", "steps": steps])
  }

  /// What became of an answer, in a word whose colour says it again.
  func grade(_ grade: AnswerGrade?) -> Terminal.Text {
    switch grade {
    case .right: Text("✓ " + self[.right], .good)
    case .wrong: Text("✗ " + self[.wrong], .bad)
    case .notSure: Text("? " + self[.notSure], .faint)
    case .undecided: Text("– " + self[.undecided], .warning)
    case nil: Text("– " + self[.notMeasured], .faint)
    }
  }
}
