internal import Apparatus
internal import Experiments
internal import Lessons
internal import Programs
internal import Prompt
internal import Wording

/// Completion and hints of the prompt; the grammar is read at the first key that needs it.
final class LazyGrammar {
  private let sitting: Sitting

  private let game: GameGuide

  /// The grammar of a sitting in which games may be played.
  init(_ sitting: Sitting, game: GameGuide) {
    self.sitting = sitting
    self.game = game
  }

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

  /// The steps of a lesson by their numbers, each with its title.
  private func steps(of lesson: String) -> [Completions.Item] {
    ((try? sitting.lesson(named: lesson))?.steps ?? []).map {
      .init("\($0.number)", summary: $0.title)
    }
  }

  private var faqItems: [FAQItem] { (try? sitting.faq().content.items) ?? [] }

  private var termNames: [Completions.Item] {
    ((try? sitting.glossary())?.content ?? []).map { .init($0.term.key, summary: $0.term.name) }
  }

  /// The lessons, and the works that lead further.
  private var works: [Completions.Item] {
    sitting.lessons.map { .init($0.name, summary: $0.title) }
      + ((try? sitting.readingList())?.content.works ?? []).map {
        .init($0.key, summary: $0.title)
      }
  }

  /// The programs to repair.
  private var exercises: [Completions.Item] {
    sitting.library.exerciseNames.map { name in
      let exercise = try? sitting.exercise(named: name)
      return .init(name, summary: exercise?.page.title ?? "")
    }
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
    switch option {
    case "--python":
      InterpreterSearch.names().map { .init($0) }
        + [
          .init("newest", summary: sitting.words[HelpWord.newestInterpreter]),
          .init("all", summary: sitting.words[HelpWord.allInterpreters]),
        ]
    case "--entry": EntryCompletion(sitting).runs
    case "--schedule": EntryCompletion(sitting).schedules
    default: []
    }
  }

  /// What an open game takes at the beginning of a line, and behind `why`.
  private func inGame(_ arguments: [String]) -> [Completions.Item] {
    guard let game = game.game else { return [] }
    let completion = GameCompletion(game: game, words: sitting.words)
    if arguments.isEmpty { return completion.items }
    return arguments == ["why"] ? completion.threads : []
  }

  private func names(_ command: [String], _ arguments: [String]) -> [Completions.Item] {
    switch (command.joined(separator: " "), arguments.count) {
    case ("", _): inGame(arguments)
    case ("lesson", 0): sitting.lessons.map { .init($0.name, summary: $0.title) }
    case ("grade", _):
      sitting.lessons.filter { !arguments.contains($0.name) }
        .map { .init($0.name, summary: $0.title) }
    case ("lesson", 1): steps(of: arguments[0])
    case ("faq", 0):
      faqItems.map { .init($0.name, summary: $0.title) }
    case ("quiz", 0):
      sitting.lessons.map { .init($0.name, summary: $0.title) }
        + faqItems.map { .init($0.name, summary: $0.title) }
    case ("claims", 0): claimNames
    case ("explore", 0), ("play", 0), ("repair", 0), ("programs", 0):
      LibraryProgram.all.map { .init($0.name, summary: $0.summary) }
    case ("watch", 0): ProgramCompletion.programs(ProgramCompletion.here)
    case ("watch", _): ProgramCompletion.arguments(ProgramCompletion.here)
    case ("glossary", 0): termNames
    case ("exercise", 0), ("check", 0): exercises
    case ("read", 0): works
    case ("help", 0), ("show", 0):
      ExperimentCatalog.all.map { .init($0.name, summary: abstract($0.declaration)) }
    case ("notebook show", 0): EntryCompletion(sitting).entries
    case ("notebook compare", 0...1): EntryCompletion(sitting).runs
    case ("more", 0): EntryCompletion(sitting).findings + EntryCompletion(sitting).runs
    case ("set", 1) where arguments[0] == Settings.Name.language.rawValue:
      sitting.library.languages.map { .init($0) }
    case ("set", 1): (Settings.Name(rawValue: arguments[0])?.values ?? []).map { .init($0) }
    default: []
    }
  }
}
