import Lessons
import Platform
import Results
import Supervision
import Terminal
import TestSupport
import Testing

@testable import Shell

@Suite("The first screen of a run")
struct AnswerScreenTests {
  private let told = ToldFindings()

  private func screen(
    _ measured: Measured, asked: [String] = [], lead: AnswerLead = .none,
    isInteractive: Bool = true, language: Language = .english, rows: Int = 24
  ) -> AnswerScreen {
    AnswerScreen(
      measured: measured, asked: asked, lead: lead, isInteractive: isInteractive,
      explanations: Samples.explanations(language), told: told,
      words: Samples.words(language), window: ScreenSize(columns: 80, rows: rows))
  }

  private func lines(_ document: Document) -> [String] {
    document.rendered(on: Canvas(width: 80)).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  private func text(_ document: Document) -> String {
    lines(document).joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  @Test("It looks as recorded, in each language", arguments: Language.allCases)
  func golden(language: Language) throws {
    assertScreen(
      screen(try Samples.measured(), language: language).document,
      named: "answer-\(language.rawValue)")
  }

  @Test("The answer and its rule come first, then the picture, then why, then the rest")
  func order() throws {
    let found = lines(
      screen(
        try Samples.measured(), lead: AnswerLead(whole: "You predicted: Mixed", lines: ["Mixed"])
      ).document)
    let places = [
      "You predicted: Mixed", "finishing-order: mixed", "order-kept", "Lives of the workers",
      "The finishing order was", "identity", "more shows the rest",
    ].map { words in found.firstIndex { $0.contains(words) } }
    #expect(!places.contains(nil), "\(places)")
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test("What was asked for is answered in front of what the experiment finds first")
  func asked() throws {
    let found = lines(screen(try Samples.measured(), asked: ["identity"]).document)
    #expect(found.first?.hasPrefix("identity: ") == true)
    #expect(found.contains { $0.hasPrefix("finishing-order ") })
  }

  @Test("The picture is cut to the rows that the window leaves", arguments: [18, 24, 60])
  func fits(rows: Int) throws {
    let found = lines(screen(try Samples.measured(), rows: rows).document)
    #expect(found.count <= max(rows - 2, 18), "\(found.count)")
  }

  @Test("What was explained before is one line that says where")
  func toldBefore() throws {
    let measured = try Samples.measured()
    let first = screen(measured)
    #expect(text(first.document).contains("The finishing order was"))
    first.tell(at: .step(6, lesson: "kitchen"))
    let second = text(screen(measured).document)
    #expect(!second.contains("The finishing order was"))
    #expect(second.contains("as in step 6 of kitchen"))
  }

  @Test("Somebody who is to say first what was seen gets the picture and no answer")
  func observation() throws {
    let shown = text(screen(try Samples.measured()).observation)
    #expect(shown.contains("Lives of the workers"))
    #expect(!shown.contains("finishing-order"))
  }

  @Test("What could not be told is one paragraph with the cause, and Enter measures on")
  func undecided() throws {
    let measured = try Samples.undecided()
    let shown = text(screen(measured).document)
    #expect(shown.contains("Not told: finishing-order: 3 trials are needed and there were 2."))
    #expect(shown.contains("Enter measures on."))
    #expect(
      screen(measured).continuation
        == "lifecycle --kind thread --workers 2 --work 5ms --runtime native --rounds 20 "
        + "--seconds 4 --seed 7")
    let alone = text(screen(measured, isInteractive: false).document)
    #expect(!alone.contains("Enter"), "\(alone)")
    #expect(alone.contains("`--seconds 4` measures longer"), "\(alone)")
  }

  @Test("A run that was stopped is not offered to go on")
  func stopped() throws {
    let measured = try Samples.measured(ending: .interrupted(by: .interrupt))
    #expect(screen(measured).continuation == nil)
  }

  @Test(
    "A caveat is shown where it kept an answer back",
    arguments: [
      (Caveat.disturbed(rounds: 3, of: 9), false), (.loaded(share: 0.5), false),
      (.fewRounds(count: 3, needed: 6), false), (.debugBuild, true), (.partial(rounds: 3), true),
    ])
  func caveats(caveat: Caveat, isShown: Bool) throws {
    let measured = try Samples.measured(caveats: [caveat])
    #expect(measured.tellingCaveats.contains(caveat) == isShown)
    #expect(measured.caveats.contains(caveat))
  }
}
