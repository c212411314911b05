import Experiments
import Lessons
import Notebook
import Platform
import Results
import Supervision
import Terminal
import TestSupport
import Testing
import Wording

@testable import Shell

@Suite("Screens look as recorded")
struct GoldenScreensTests {
  private func question(_ language: Language, step: Int) throws -> Question {
    try #require(try Samples.lesson(language).steps[step].blocks.questions.first)
  }

  @Test("The welcome", arguments: Language.allCases)
  func welcome(language: Language) throws {
    let folder = try TemporaryFolder()
    let sitting = Samples.sitting(folder, language: language)
    let screen = WelcomeScreen(
      walk: nil, isNew: sitting.archive.isNew, trouble: nil, words: sitting.words)
    assertScreen(screen.document, named: "welcome-\(language.rawValue)")
    #expect(screen.document.height(width: 40) <= 22, "it does not fit 24 rows of 40 columns")
  }

  @Test("The welcome to one who comes back, with trouble", arguments: Language.allCases)
  func welcomeBack(language: Language) throws {
    let walk = LessonWalk(lesson: try Samples.lesson(language), stepIndex: 1)
    let trouble = ShellError.unsaved(folder: "/nowhere", errno: 13)
    assertScreen(
      WelcomeScreen(
        walk: walk, isNew: false, trouble: trouble, words: Samples.words(language)
      ).document,
      named: "welcome-back-\(language.rawValue)")
    let untroubled = WelcomeScreen(
      walk: walk, isNew: false, trouble: nil, words: Samples.words(language))
    #expect(untroubled.document.height(width: 40) <= 22)
  }

  @Test("The list of lessons", arguments: Language.allCases)
  func lessons(language: Language) throws {
    let folder = try TemporaryFolder()
    let sitting = Samples.sitting(folder, language: language)
    assertScreen(
      LessonListScreen(lessons: sitting.lessonStates, words: sitting.words).document,
      named: "lessons-\(language.rawValue)")
  }

  @Test("A step that waits for a prediction", arguments: Language.allCases)
  func step(language: Language) throws {
    var walk = LessonWalk(lesson: try Samples.lesson(language), stepIndex: 1)
    let blocks = walk.advance()
    let screen = StepScreen(walk: walk, words: Samples.words(language), glossary: [])
    assertScreen(
      screen.heading + screen.document(blocks) + screen.invitation,
      named: "step-\(language.rawValue)")
  }

  @Test("Right, wrong, and not sure", arguments: Language.allCases)
  func feedback(language: Language) throws {
    let question = try question(language, step: 1)
    let recall = try self.question(language, step: 3)
    for (name, answer) in [
      ("right", Answer.option(1)), ("wrong", .option(0)), ("not-sure", .notSure),
    ] {
      let words = Samples.words(language)
      assertScreen(
        Feedback.document(
          answer, to: question, findings: ["finishing-order": "mixed"], words: words)
          + Feedback.document(answer, to: recall, findings: [:], words: words),
        named: "feedback-\(name)-\(language.rawValue)")
    }
  }

  @Test("The result of a run with its explanations", arguments: Language.allCases)
  func result(language: Language) throws {
    let measured = try Samples.measured(caveats: [.debugBuild])
    let screen = ResultScreen(
      measured: measured, explanations: Samples.explanations(language),
      words: Samples.words(language))
    assertScreen(screen.document(), named: "result-\(language.rawValue)")
  }

  @Test("A run that was stopped", arguments: Language.allCases)
  func stopped(language: Language) throws {
    let measured = try Samples.measured(
      ending: .interrupted(by: .interrupt), caveats: [.partial(rounds: 10)])
    let screen = ResultScreen(
      measured: measured, explanations: Samples.explanations(language),
      words: Samples.words(language))
    assertScreen(screen.document(), named: "stopped-\(language.rawValue)")
  }

  @Test("The notebook, and two of its runs compared", arguments: Language.allCases)
  func notebook(language: Language) throws {
    let words = Samples.words(language)
    let entries = try Samples.notebook()
    let contents = Journal.Contents(entries: entries, brokenLines: 1)
    let screen = NotebookListScreen(words: words)
    assertScreen(screen.document(contents), named: "notebook-\(language.rawValue)")
    assertScreen(
      screen.document(Journal.Contents()), named: "notebook-empty-\(language.rawValue)")
    guard case .run(let before) = entries[1].content, case .run(let after) = entries[3].content,
      let comparison = RunComparison(before: before, after: after)
    else {
      Issue.record("no two runs")
      return
    }
    assertScreen(
      ComparisonScreen(comparison: comparison, first: 2, second: 4, words: words).document,
      named: "comparison-\(language.rawValue)")
  }

  @Test("The machine", arguments: Language.allCases)
  func machine(language: Language) {
    func screen(_ machine: Machine) -> Document {
      MachineScreen(
        machine: machine, clockCost: 25.1, interpreters: Samples.interpreters,
        words: Samples.words(language)
      ).document
    }
    assertScreen(screen(Samples.machine()), named: "machine-\(language.rawValue)")
    assertScreen(
      screen(Samples.machine(quota: 1.5, isDebugBuild: true)),
      named: "machine-limited-\(language.rawValue)")
  }

  @Test("Advice that is sure, and advice that is a guess", arguments: Language.allCases)
  func advice(language: Language) {
    let words = Samples.words(language)
    let job = AdviceSamples.job(task: 200e3, data: 4 << 20)
    let sure = Advisor.advice(for: job) { AdviceSamples.usual[$0] }
    assertScreen(
      AdviceScreen(advice: sure, job: job, words: words).document,
      named: "advice-sure-\(language.rawValue)")
    var open = AdviceSamples.job()
    open.contain = nil
    let old = AdviceSamples.evidence(
      .pythonStart, "many-times", figure: 3e6, unit: .nanoseconds, weaknesses: [.old(days: 90)])
    let guess = Advisor.advice(for: open) { $0 == .pythonStart ? old : nil }
    assertScreen(
      AdviceScreen(advice: guess, job: open, words: words).document,
      named: "advice-guess-\(language.rawValue)")
  }

  @Test("The claims of the article with their verdicts", arguments: Language.allCases)
  func claims(language: Language) throws {
    let card = try Samples.reportCard(language)
    let words = Samples.words(language)
    assertScreen(
      ClaimListScreen(card: card, words: words).document, named: "claims-\(language.rawValue)")
    assertScreen(
      ReportCardScreen(card: card, words: words, stopped: (1, 2)).document,
      named: "report-card-\(language.rawValue)")
  }

  @Test("One claim and its verdict", arguments: Language.allCases)
  func claim(language: Language) throws {
    let card = try Samples.reportCard(language)
    for judged in [card.claims[1], card.claims[3], card.claims[4]] {
      let screen = ClaimScreen(
        claim: judged.claim, page: card.page, words: Samples.words(language))
      assertScreen(
        screen.document + screen.verdict(judged),
        named: "claim-\(judged.claim.name)-\(language.rawValue)")
    }
  }

  @Test("The settings", arguments: Language.allCases)
  func settings(language: Language) {
    let words = Samples.words(language)
    let settings = Settings(language: language, hints: false)
    assertScreen(
      SettingsScreen(settings: settings, words: words).document,
      named: "settings-\(language.rawValue)")
  }

  @Test("Help of one experiment, and of one command", arguments: Language.allCases)
  func help(language: Language) throws {
    for (name, path) in [("lifecycle", ["lifecycle"]), ("export", ["notebook", "export"])] {
      let page = HelpPage(
        of: path, in: try #require(GrammarTree.whole), words: Samples.words(language),
        examples: ["lifecycle", "notebook"])
      assertScreen(try #require(page).document, named: "help-\(name)-\(language.rawValue)")
    }
  }
}
