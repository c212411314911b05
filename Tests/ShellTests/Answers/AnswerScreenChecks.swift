import Results
import Statistics
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

  /// The rows of a window without the line that was typed and the prompt.
  private static let mostRows = 21

  func measured() throws -> Measured {
    let invocation = try Samples.invocation(answerCase.line)
    let observations = Observations(
      records: answerCase.records + [.finished(.init(.budgetSpent))])
    let judgement = invocation.subject.measurement.judge(observations)
    return Measured(
      plan: invocation.plan(freshSeed: 1), experiment: invocation.subject, ending: .finished,
      observations: observations, judgement: judgement, caveats: judgement.caveats,
      seconds: 2.04, notebookEntry: 12)
  }

  private func screen(
    _ measured: Measured, asking finding: String, lead: LongestLead? = nil
  ) -> Document {
    AnswerScreen(
      measured: measured, asked: lead?.asked ?? [finding], lead: lead?.lead ?? .none,
      isInteractive: true,
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
      checkTight(measured, finding)
      checkRest(of: measured, finding)
      checkFigures(of: finding, in: measured.judgement)
      try checkExplanation(of: finding, in: measured, known: known)
      if !finding.isConclusive { checkCause(of: finding, in: document) }
    }
  }

  /// The whole screen fits the window, and no name stands where a number belongs.
  private func check(_ document: Document, of finding: Finding) {
    let text = document.rendered(on: Canvas(width: ScreenSize.usual.columns))
    checkHeight(document, of: finding)
    #expect(!text.contains("{") && !text.contains("}"), "a name is left in\n\(text)")
    #expect(text.contains(finding.name), "\(text)")
    #expect(text.contains(finding.value) || !finding.isConclusive, "\(text)")
  }

  /// The screen fits the window with the longest predictions of a lesson in front and caveats below.
  private func checkTight(_ measured: Measured, _ finding: Finding) {
    let crowded = Measured(
      plan: measured.plan, experiment: measured.experiment, ending: measured.ending,
      observations: measured.observations, judgement: measured.judgement,
      caveats: Caveat.eachOnce(measured.caveats + [.debugBuild]), seconds: measured.seconds,
      notebookEntry: measured.notebookEntry)
    checkHeight(screen(crowded, asking: finding.name), of: finding)
    let lead = LongestLead.lead(of: finding.name, language)
    let document = screen(crowded, asking: finding.name, lead: lead)
    checkHeight(document, of: finding)
    checkParts(of: document, finding, behind: lead, in: crowded)
  }

  /// What decided, what shows it and why stand in this order behind the prediction; the explanation
  /// is whole, or says how the rest is read.
  private func checkParts(
    of document: Document, _ finding: Finding, behind lead: LongestLead, in measured: Measured
  ) {
    guard finding.isConclusive else { return }
    let words = Samples.words(language)
    let leads = [lead.lead.whole, lead.lead.brief].map(\.blocks)
    let shown = leads.first { Array(document.blocks.prefix($0.count)) == $0 }
    #expect(shown != nil, "what was predicted does not come first")
    let blocks = document.blocks.dropFirst(shown?.count ?? 0)
    func paragraph(where holds: (String) -> Bool) -> Int? {
      blocks.firstIndex {
        if case .paragraph(let text) = $0 { holds(text.plain) } else { false }
      }
    }
    let answer = paragraph { $0.contains(words.text(finding).plain) }
    let hasExhibit = measured.exhibits(showing: finding.name, words).contains(where: \.isExhibit)
    let exhibit = hasExhibit ? blocks.firstIndex(where: \.isExhibit) : nil
    let why = ProseDocument.blocks(
      Samples.explanations(language).explanation(of: finding, in: measured) ?? [])
    guard case .paragraph(let first)? = why.first else { return }
    let begun = paragraph { $0.hasPrefix(first.sentences(1).plain) }
    let places = [answer, exhibit, begun].compactMap(\.self)
    #expect(answer != nil && places == places.sorted(), "\(finding.name)")
    #expect(exhibit != nil || !hasExhibit, "\(finding.name) is not shown")
    let text = document.rendered(on: Canvas(width: 200))
    let isWhole = begun != nil && why.allSatisfy { blocks.contains($0) }
    #expect(isWhole || text.contains("more \(finding.name)"), "\(finding.name) is cut silently")
  }

  private func checkHeight(_ document: Document, of finding: Finding) {
    let columns = ScreenSize.usual.columns
    let (rows, text) = (
      document.height(width: columns), document.rendered(on: Canvas(width: columns))
    )
    #expect(rows <= Self.mostRows, "\(finding.name): \(finding.value) takes \(rows) rows\n\(text)")
  }

  /// What waits behind the first screen has all its numbers, too.
  private func checkRest(of measured: Measured, _ finding: Finding) {
    let words = Samples.words(language)
    let rest = RestScreen(
      measured: measured, stated: [],
      result: ResultScreen(
        measured: measured, explanations: Samples.explanations(language), words: words),
      words: words)
    let screens: [Document?] = [rest.document, rest.figures, rest.document(of: finding.name)]
    for text in screens.map({ $0?.rendered(on: Canvas(width: ScreenSize.usual.columns)) ?? "{" }) {
      #expect(!text.contains("{") && !text.contains("}"), "\(finding.name)\n\(text)")
    }
  }

  /// A figure that decides is the one that the run states under its name.
  private func checkFigures(of finding: Finding, in judgement: Judgement) {
    for figure in finding.ruling?.figures ?? [] {
      let stated = judgement.figures.first {
        $0.name == figure.name && $0.condition == figure.condition
      }
      #expect(
        stated == nil || stated?.estimate.value == figure.estimate.value,
        "\(finding.name) reads another \(figure.name) than is shown")
    }
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
    // Where a line ends depends on what stands in front.
    let first = String((cause ?? "").filter { !$0.isWhitespace }.prefix(12))
    #expect(
      text.filter { !$0.isWhitespace }.contains(first), "no cause on the screen\n\(text)")
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
  let names = Set(cases.map { String($0.line.prefix { $0 != " " }) })
  return try names.sorted().flatMap { name in
    let subject = try Samples.invocation(name).subject
    let asked = type(of: subject).declaration.findings.filter {
      !passed.contains($0.name) && !$0.name.hasPrefix("python-")
    }
    return answersWithoutCase(cases, of: asked)
  }
}

/// The answers of some findings that no case has.
func answersWithoutCase(
  _ cases: [AnswerCase], of findings: [FindingDeclaration]
) -> [String] {
  let seen = Set(cases.flatMap { $0.answers.map { "\($0.key): \($0.value)" } })
  return findings.flatMap { finding in finding.answers.map { "\(finding.name): \($0)" } }
    .filter { !seen.contains($0) }
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
