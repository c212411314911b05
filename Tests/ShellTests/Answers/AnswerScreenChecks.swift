import Results
import Supervision
import Terminal
import Testing
import Wording

@testable import Experiments
@testable import Shell

/// The screen of a made-up run in one language, held against what its rules decided.
struct AnswerScreenCheck {
  let answerCase: AnswerCase
  let language: Language

  /// The rows of a window without those of the prompt.
  private static let mostRows = 22

  func measured() throws -> Measured {
    let invocation = try Samples.invocation(answerCase.line)
    let observations = Observations(
      records: answerCase.records + [.finished(.init(.budgetSpent))])
    let judgement = invocation.subject.judge(observations)
    return Measured(
      plan: invocation.plan(freshSeed: 1), experiment: invocation.subject, ending: .finished,
      observations: observations, judgement: judgement, caveats: judgement.caveats,
      seconds: 2.04, notebookEntry: 12)
  }

  private func screen(_ measured: Measured, asking finding: String) -> Document {
    AnswerScreen(
      measured: measured, asked: [finding], lead: Document([]), isInteractive: true,
      explanations: Samples.explanations(language), told: ToldFindings(),
      words: Samples.words(language), window: .usual
    ).document
  }

  /// Sees that the answers are those of the rules, and that no screen says more.
  func run(known: Set<String> = []) throws {
    let measured = try measured()
    for (name, answer) in answerCase.answers.sorted(by: { $0.key < $1.key }) {
      let finding = measured.judgement.findings.first { $0.name == name }
      #expect(finding?.value == answer, "\(name) of \(answerCase.testDescription)")
      guard let finding, finding.value == answer else { continue }
      let document = screen(measured, asking: name)
      check(document, of: finding)
      try checkExplanation(of: finding, in: measured, known: known)
      if !finding.isConclusive { checkCause(of: finding, in: document) }
    }
  }

  /// The whole screen fits the window, and no name stands where a number belongs.
  private func check(_ document: Document, of finding: Finding) {
    let text = document.rendered(on: Canvas(width: ScreenSize.usual.columns))
    let rows = document.height(width: ScreenSize.usual.columns)
    #expect(rows <= Self.mostRows, "\(finding.name): \(finding.value) takes \(rows) rows\n\(text)")
    #expect(!text.contains("{") && !text.contains("}"), "a name is left in\n\(text)")
    #expect(text.contains(finding.name), "\(text)")
    #expect(text.contains(finding.value) || !finding.isConclusive, "\(text)")
  }

  /// An answer is explained with all its numbers and in no stronger words than its rule allows.
  private func checkExplanation(of finding: Finding, in measured: Measured, known: Set<String>)
    throws
  {
    let explanation = Samples.explanations(language).explanation(of: finding, in: measured)
    guard finding.isConclusive else {
      #expect(explanation == nil, "\(finding.name) is explained without an answer")
      return
    }
    let blocks = try #require(
      explanation, "\(finding.name): \(finding.value) has no explanation with its numbers")
    let text = Document(ProseDocument.blocks(blocks)).rendered(on: Canvas(width: 80))
    let strong = StrongWords.found(
      in: text, language: language.rawValue, reason: finding.ruling?.reason, known: known)
    #expect(strong.isEmpty, "\(finding.name): \(finding.value) says \(strong)\n\(text)")
  }

  /// What could not be told has its cause in words.
  private func checkCause(of finding: Finding, in document: Document) {
    let words = Samples.words(language)
    let cause = RuleSentence(words: words).cause(finding)
    let text = document.rendered(on: Canvas(width: ScreenSize.usual.columns))
    #expect(cause != nil, "\(finding.name) has no cause")
    let first = cause.map { StrongWords.flattened(String($0.prefix(12))) } ?? ""
    #expect(StrongWords.flattened(text).contains(first), "no cause on the screen\n\(text)")
  }
}

/// Sees that the first screen of a made-up run says what its rules decided, in both languages.
func checkAnswers(_ answerCase: AnswerCase, known: Set<String> = []) throws {
  for language in [Language.english, .chinese] {
    try AnswerScreenCheck(answerCase: answerCase, language: language).run(known: known)
  }
}

/// The declared answers of native runs that no case has, but for those of some findings.
func answersWithoutCase(_ cases: [AnswerCase], but passed: Set<String> = []) throws -> [String] {
  let seen = Set(cases.flatMap { $0.answers.map { "\($0.key): \($0.value)" } })
  let names = Set(cases.map { String($0.line.prefix { $0 != " " }) })
  let declared = try names.sorted().flatMap { name in
    let subject = try Samples.invocation(name).subject
    let findings = type(of: subject).declaration.findings
    let asked = findings.filter { !passed.contains($0.name) && !$0.name.hasPrefix("python-") }
    return asked.flatMap { finding in
      finding.answers.map { "\(finding.name): \($0)" }
    }
  }
  return declared.filter { !seen.contains($0) }
}

extension AnswerCase {
  /// All explanations of the asked findings in one text.
  func explanations(_ language: Language) throws -> String {
    let check = AnswerScreenCheck(answerCase: self, language: language)
    let measured = try check.measured()
    let blocks = measured.judgement.findings.filter { answers[$0.name] != nil }.flatMap {
      Samples.explanations(language).explanation(of: $0, in: measured) ?? []
    }
    return StrongWords.flattened(
      Document(ProseDocument.blocks(blocks)).rendered(on: Canvas(width: 80)))
  }
}
