import Lessons
import Terminal
import Wording

@testable import Shell

/// The longest that a lesson puts in front of an answer: all that is predicted in one step, wrongly.
struct LongestLead {
  /// The findings that the step asks for.
  let asked: [String]
  let lead: AnswerLead

  private static let all: [Language: [LongestLead]] = Dictionary(
    uniqueKeysWithValues: [Language.english, .chinese].map { ($0, leads(in: $0)) })

  /// The longest lead of a step of the built-in lessons that asks for a finding; where none does, the
  /// longest of those that ask for one, in front of the finding.
  static func lead(of finding: String, _ language: Language) -> LongestLead {
    let leads = all[language] ?? []
    let own = leads.filter { $0.asked.contains(finding) }.max { $0.height < $1.height }
    let other = leads.filter { $0.asked.count == 1 }.max { $0.height < $1.height }
    return own ?? LongestLead(asked: [finding], lead: other?.lead ?? .none)
  }

  private var height: Int { Self.height(lead) }

  private static func height(_ lead: AnswerLead) -> Int {
    lead.whole.height(width: ScreenSize.usual.columns)
  }

  private static func leads(in language: Language) -> [LongestLead] {
    let lessons = (try? Library().lessons(language: language.rawValue)) ?? []
    let words = Samples.words(language)
    return lessons.flatMap(\.content.steps).compactMap { step in
      let questions = step.blocks.questions.filter { $0.kind == .predict }
      let asked = questions.compactMap(\.finding)
      if asked.isEmpty { return nil }
      let leads = questions.map { longest(of: $0, words: words) }
      return LongestLead(asked: asked, lead: leads.reduce(.none, +))
    }
  }

  /// What is said of the prediction and the outcome that take the most rows together.
  private static func longest(of question: Question, words: Wording) -> AnswerLead {
    let outcomes = question.options.compactMap { option -> [String: String]? in
      guard case .finding(let name, let values, _) = option.meaning else { return nil }
      return values.first.map { [name: $0] }
    }
    let leads = outcomes.flatMap { findings in
      question.options.indices.map {
        AnswerLead(.option($0), to: question, findings: findings, words: words)
      }
    }
    return leads.max { height($0) < height($1) } ?? .none
  }
}
