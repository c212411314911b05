import Lessons
import Terminal
import Wording

@testable import Shell

/// The longest that a lesson puts in front of an answer: all that is predicted in one step, wrongly.
enum LongestLead {
  private static let documents: [Language: Document] = Dictionary(
    uniqueKeysWithValues: [Language.english, .chinese].map { ($0, longest(in: $0)) })

  /// The lead of the built-in lessons that takes the most rows in a language.
  static func document(_ language: Language) -> Document { documents[language] ?? Document() }

  private static func longest(in language: Language) -> Document {
    let lessons = (try? Library().lessons(language: language.rawValue)) ?? []
    let words = Samples.words(language)
    let leads = lessons.flatMap(\.content.steps).map { step in
      step.blocks.questions.filter { $0.kind == .predict }.map { longest(of: $0, words: words) }
        .reduce(Document(), +)
    }
    return leads.max { height($0) < height($1) } ?? Document()
  }

  /// What is said of the prediction and the outcome that take the most rows together.
  private static func longest(of question: Question, words: Wording) -> Document {
    let outcomes = question.options.compactMap { option -> [String: String]? in
      guard case .finding(let name, let values, _) = option.meaning else { return nil }
      return values.first.map { [name: $0] }
    }
    let all = outcomes.flatMap { findings in
      question.options.indices.map {
        Feedback.document(.option($0), to: question, findings: findings, words: words)
      }
    }
    return all.max { height($0) < height($1) } ?? Document()
  }

  private static func height(_ document: Document) -> Int {
    document.height(width: ScreenSize.usual.columns)
  }
}
