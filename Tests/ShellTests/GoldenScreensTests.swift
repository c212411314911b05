import Experiments
import Lessons
import Notebook
import Platform
import Results
import Supervision
import Terminal
import TestSupport
import Testing

@testable import Shell

@Suite("Screens look as recorded")
struct GoldenScreensTests {
  /// A way to draw a screen: its width, colour and glyphs, and a name for files.
  static let canvases: [(name: String, canvas: Canvas)] = [
    ("60", Canvas(width: 60)), ("80", Canvas(width: 80)), ("120", Canvas(width: 120)),
    ("80-color", Canvas(width: 80, color: true)),
    ("80-ascii", Canvas(width: 80, glyphs: .ascii)),
  ]

  private func check(_ screen: Document, _ name: String) {
    for (size, canvas) in Self.canvases {
      let text = screen.rendered(on: canvas)
      assertGolden(text, named: "\(name)-\(size).txt")
      #expect(canvas.color || !text.utf8.contains(0x1B), "\(name) \(size)")
      for line in text.split(separator: "\n") where !canvas.color {
        #expect(DisplayWidth.of(String(line)) <= canvas.width, "\(name) \(size): \(line)")
      }
    }
  }

  private func question(_ language: Language, step: Int) throws -> Question {
    try #require(try Samples.lesson(language).steps[step].blocks.questions.first)
  }

  @Test("The welcome", arguments: Language.allCases)
  func welcome(language: Language) throws {
    let folder = try TemporaryFolder()
    let session = Samples.session(folder, language: language)
    check(WelcomeScreen(session: session, trouble: nil).document, "welcome-\(language.rawValue)")
  }

  @Test("The welcome to one who comes back, with trouble", arguments: Language.allCases)
  func welcomeBack(language: Language) throws {
    let folder = try TemporaryFolder()
    let session = Samples.session(folder, language: language)
    session.archive.save(LessonWalk(lesson: try Samples.lesson(language), stepIndex: 1))
    session.guide.resume()
    let trouble = ShellError.unsaved(folder: "/nowhere", errno: 13)
    check(
      WelcomeScreen(session: session, trouble: trouble).document,
      "welcome-back-\(language.rawValue)")
  }

  @Test("The list of lessons", arguments: Language.allCases)
  func lessons(language: Language) throws {
    let folder = try TemporaryFolder()
    let session = Samples.session(folder, language: language)
    check(LessonListScreen(session: session).document, "lessons-\(language.rawValue)")
  }

  @Test("A step that waits for a prediction", arguments: Language.allCases)
  func step(language: Language) throws {
    var walk = LessonWalk(lesson: try Samples.lesson(language), stepIndex: 1)
    let blocks = walk.advance()
    let screen = StepScreen(walk: walk, phrases: Samples.phrases(language))
    check(
      screen.heading + screen.document(blocks) + screen.invitation, "step-\(language.rawValue)")
  }

  @Test("Right, wrong, and not sure", arguments: Language.allCases)
  func feedback(language: Language) throws {
    let question = try question(language, step: 1)
    let recall = try self.question(language, step: 3)
    for (name, answer) in [
      ("right", Answer.option(1)), ("wrong", .option(0)), ("not-sure", .notSure),
    ] {
      let phrases = Samples.phrases(language)
      check(
        Feedback.document(
          answer, to: question, findings: ["finishing-order": "mixed"], phrases: phrases)
          + Feedback.document(answer, to: recall, findings: [:], phrases: phrases),
        "feedback-\(name)-\(language.rawValue)")
    }
  }

  @Test("The result of a run with its explanations", arguments: Language.allCases)
  func result(language: Language) throws {
    let measured = try Samples.measured(caveats: [.debugBuild])
    let page = try Library().explanations(
      experiment: "lifecycle", language: language.rawValue
    ).content
    let screen = ResultScreen(measured: measured) { finding in
      page.explanation(finding: finding.name, value: finding.value).flatMap {
        try? $0.filled(with: Placeholders(measured: measured).text)
      }
    }
    check(screen.document(explained: true), "result-\(language.rawValue)")
  }

  @Test("A run that was stopped")
  func stopped() throws {
    let measured = try Samples.measured(
      ending: .interrupted(by: .interrupt), caveats: [.partial(rounds: 10)])
    check(ResultScreen(measured: measured) { _ in nil }.document(explained: true), "stopped")
  }

  @Test("The notebook, and two of its runs compared")
  func notebook() throws {
    let entries = try Samples.notebook()
    let contents = Journal.Contents(entries: entries, brokenLines: 1)
    check(NotebookListScreen(contents: contents).document, "notebook")
    check(NotebookListScreen(contents: .init()).document, "notebook-empty")
    guard case .run(let before) = entries[1].content, case .run(let after) = entries[3].content,
      let comparison = RunComparison(before: before, after: after)
    else {
      Issue.record("no two runs")
      return
    }
    check(ComparisonScreen(comparison: comparison, first: 2, second: 4).document, "comparison")
  }

  @Test("The machine")
  func machine() {
    check(
      MachineScreen(machine: Samples.machine(), clockCost: 25.1, interpreters: Samples.interpreters)
        .document, "machine")
    check(
      MachineScreen(
        machine: Samples.machine(quota: 1.5, isDebugBuild: true), clockCost: 25.1,
        interpreters: Samples.interpreters
      )
      .document, "machine-limited")
  }

  @Test("Advice that is sure, and advice that is a guess", arguments: Language.allCases)
  func advice(language: Language) {
    let texts = Phrases(adviceIn: Library(), language: language)
    let job = AdviceSamples.job(task: 200e3, data: 4 << 20)
    let sure = Advisor.advice(for: job) { AdviceSamples.usual[$0] }
    check(
      AdviceScreen(advice: sure, job: job, texts: texts).document,
      "advice-sure-\(language.rawValue)")
    var open = AdviceSamples.job()
    open.contain = nil
    let old = AdviceSamples.evidence(
      .pythonStart, "many-times", figure: 3e6, unit: .nanoseconds, weaknesses: [.old(days: 90)])
    let guess = Advisor.advice(for: open) { $0 == .pythonStart ? old : nil }
    check(
      AdviceScreen(advice: guess, job: open, texts: texts).document,
      "advice-guess-\(language.rawValue)")
  }

  @Test("The claims of the article with their verdicts", arguments: Language.allCases)
  func claims(language: Language) throws {
    let card = try Samples.reportCard(language)
    let phrases = Samples.phrases(language)
    check(ClaimListScreen(card: card, phrases: phrases).document, "claims-\(language.rawValue)")
    check(
      ReportCardScreen(card: card, phrases: phrases, stopped: (1, 2)).document,
      "report-card-\(language.rawValue)")
  }

  @Test("One claim and its verdict", arguments: Language.allCases)
  func claim(language: Language) throws {
    let card = try Samples.reportCard(language)
    for judged in [card.claims[1], card.claims[3], card.claims[4]] {
      let screen = ClaimScreen(
        claim: judged.claim, page: card.page, phrases: Samples.phrases(language))
      check(
        screen.document + screen.verdict(judged),
        "claim-\(judged.claim.name)-\(language.rawValue)")
    }
  }

  @Test("The settings", arguments: Language.allCases)
  func settings(language: Language) {
    let words = FixedWords(library: Library(), language: language)
    let settings = Settings(language: language, hints: false)
    check(
      SettingsScreen(settings: settings, words: words).document,
      "settings-\(language.rawValue)")
  }

  @Test("Help of one experiment")
  func help() throws {
    guard case .text(let text) = try Parsing.parse(["help", "lifecycle"]) else {
      Issue.record("no text")
      return
    }
    assertGolden(text + "\n", named: "help-lifecycle.txt")
  }
}
