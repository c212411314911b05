internal import Apparatus
internal import Experiments
internal import Lessons
internal import Prompt
internal import Wording

/// Completion and hints of the prompt; the grammar is read at the first key that needs it.
final class LazyGrammar {
  private let sitting: Sitting

  init(_ sitting: Sitting) { self.sitting = sitting }

  /// What Tab offers.
  func completions(_ line: String, _ cursor: Int) -> Completions {
    guard let tree = GrammarTree.whole else { return .none }
    return PromptCompletion(tree: tree, words: sitting.words, names: names, listed: listed)
      .completions(line, cursor)
  }

  private func abstract(_ declaration: ExperimentDeclaration) -> String {
    HelpTexts(words: sitting.words)
      .abstract(ofExperiment: declaration.name, english: declaration.abstract)
  }

  private var faqItems: [FAQItem] { (try? sitting.faq().content.items) ?? [] }

  private var termNames: [Completions.Item] {
    ((try? sitting.glossary())?.content ?? []).map { .init($0.term.key, summary: $0.term.name) }
  }

  /// The rows of all claims with their statements; none where there are no claims.
  private var claimNames: [Completions.Item] {
    ((try? sitting.claims())?.claims ?? []).flatMap { claim in
      claim.rows.map { Completions.Item($0, summary: claim.title) }
    }
  }

  /// What is drawn behind the cursor.
  func hint(_ line: String) -> String? {
    guard sitting.settings.hints, let tree = GrammarTree.whole else { return nil }
    return PromptHint.hint(for: line, in: tree, sitting.words)
  }

  /// Interpreters are only looked for, not asked: that takes some tens of milliseconds each.
  private func listed(_ option: String) -> [Completions.Item] {
    if option != "--python" { return [] }
    return InterpreterSearch.names().map { .init($0) }
      + [
        .init("newest", summary: sitting.words[HelpWord.newestInterpreter]),
        .init("all", summary: sitting.words[HelpWord.allInterpreters]),
      ]
  }

  private func names(_ command: String, _ arguments: [String]) -> [Completions.Item] {
    switch (command, arguments.first) {
    case ("lesson", nil): sitting.lessons.map { .init($0.name, summary: $0.title) }
    case ("faq", nil):
      faqItems.map { .init($0.name, summary: $0.title) }
    case ("quiz", nil):
      sitting.lessons.map { .init($0.name, summary: $0.title) }
        + faqItems.map { .init($0.name, summary: $0.title) }
    case ("claims", nil): claimNames
    case ("glossary", nil): termNames
    case ("read", nil):
      sitting.lessons.map { .init($0.name, summary: $0.title) }
        + ((try? sitting.readingList())?.content.works ?? []).map {
          .init($0.key, summary: $0.title)
        }
    case ("help", nil), ("show", nil):
      ExperimentCatalog.all.map { .init($0.name, summary: abstract($0.declaration)) }
    case ("set", "language") where arguments.count == 1:
      sitting.library.languages.map { .init($0) }
    case ("set", let name?) where arguments.count == 1:
      (Settings.Name(rawValue: name)?.values ?? []).map { .init($0) }
    default: []
    }
  }
}
