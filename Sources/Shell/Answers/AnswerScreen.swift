internal import Experiments
internal import Lessons
internal import Results
internal import Supervision
internal import Terminal
internal import Wording

/// The first screen of a run: the answer, the one picture that shows it, and why; the rest waits.
struct AnswerScreen {
  let measured: Measured
  /// The findings that were asked for; the first one of the run where none of them is there.
  let asked: [String]
  /// What stands in front of the answer, such as what was predicted.
  let lead: AnswerLead
  /// Whether somebody sits at a prompt, who may press Enter.
  let isInteractive: Bool
  /// Whether Enter is to measure on; not where a step of a lesson has something else to do next.
  var offersMore = true
  let explanations: Explanations
  let told: ToldFindings
  let words: Wording
  /// The columns and rows that there are to show it in.
  let window: ScreenSize

  /// The rows of the line that was typed, and of the prompt with an empty line in front of it.
  private static let promptRows = 3

  /// The whole screen.
  var document: Document { layout.document }

  private var layout: AnswerLayout {
    AnswerLayout(
      lead: lead, ending: words.callouts(endingOf: measured),
      answers: (
        answers(separator: "\n"), answers(separator: "  "),
        answers(separator: "  ", mostRules: 1)
      ), exhibits: exhibits,
      telling: telling, why: why,
      others: [others.lines, others.names],
      open: (undecided.text.map(withPress), undecided.brief.map(withPress)), caveats: caveats,
      footer: (footer(explored), footer()), words: words, columns: window.columns,
      rows: window.rows - Self.promptRows)
  }

  /// The screen of a run whose table is the answer: all of the table, and no other finding.
  var whole: Document {
    let untold = undecided.text.map { [Block.paragraph(withPress($0))] } ?? []
    return lead.whole
      + Document(
        words.callouts(endingOf: measured) + why.flatMap { $0.blocks(sentences: .max) } + exhibits
          + untold + caveats + [.paragraph(footer())])
  }

  /// The picture alone, for somebody who is to say first what it shows.
  var observation: Document {
    let head = Document(words.callouts(endingOf: measured))
    let rows = window.rows - Self.promptRows
    let shown = main.reduce(into: [Block]()) { shown, finding in
      guard let best = measured.exhibits(showing: finding.name, words).first(where: \.isExhibit),
        !shown.contains(best)
      else { return }
      let all = head + Document(shown + [best, .paragraph(footer())])
      if all.height(width: window.columns) <= rows { shown.append(best) }
    }
    let room = rows - (head + [.paragraph(footer())]).height(width: window.columns) - 1
    let best = layout.exhibit(rows: room) ?? layout.shortest
    return head + Document(shown.isEmpty ? [best].compactMap(\.self) : shown) + [
      .paragraph(footer())
    ]
  }

  // MARK: What was found

  private var findings: [Finding] { measured.judgement.findings }

  /// The findings that were asked for.
  private var main: [Finding] {
    let wanted = findings.filter { asked.contains($0.name) }
    return wanted.isEmpty ? Array(findings.prefix(1)) : wanted
  }

  private func isMain(_ finding: Finding) -> Bool { main.contains { $0.name == finding.name } }

  /// The answers and the rules that decided them, in as few lines as there are.
  private func answers(separator: Text, mostRules: Int = .max) -> [Block] {
    let texts = main.filter(\.isConclusive).enumerated().map { number, finding in
      let rule = number < mostRules ? RuleSentence(words: words).reason(finding) : nil
      return words.text(finding) + (rule.map { separator + .faint($0) } ?? Text())
    }
    return texts.isEmpty ? [] : [.paragraph(texts.joined(separator: "\n"))]
  }

  /// Why the answers followed, said once in a sitting.
  private var why: [WhyText] {
    main.filter(\.isConclusive).map { finding in
      let place = told.place(of: finding, in: measured.plan.experiment)
      let blocks =
        place.map { [Block.paragraph(.faint(sentence(of: $0, finding)))] }
        ?? ProseDocument.blocks(explanations.explanation(of: finding, in: measured) ?? [])
      return WhyText(finding: finding.name, blocks: blocks, words: words)
    }
  }

  private func sentence(of place: ToldFindings.Place, _ finding: Finding) -> String {
    switch place {
    case .step(let step, let lesson):
      words(
        AnswerWord.toldInStep, ["step": "\(step)", "lesson": lesson, "finding": finding.name])
    case .entry(let entry):
      words(AnswerWord.toldWithEntry, ["entry": "\(entry)", "finding": finding.name])
    }
  }

  /// Where to look for what this run has not met, which does not mean that it cannot happen.
  private var explored: [Text] {
    let experiment = measured.plan.experiment
    let line = main.lazy.compactMap { finding in
      GivenProgram.exploring(experiment, leftOpenBy: finding.value, of: finding.name)
    }.first
    guard let line else { return [] }
    return [words.text(ProgramWord.everyScheduleOpen, ["line": .command(line)])]
  }

  private var others: OtherFindings {
    OtherFindings(
      findings: findings.filter { $0.isConclusive && !isMain($0) }, words: words,
      columns: window.columns)
  }

  private var undecided: UndecidedFindings {
    UndecidedFindings(findings: findings.filter { !$0.isConclusive }, words: words)
  }

  /// What could not be told, and what to press.
  private func withPress(_ text: Text) -> Text { press.reduce(text) { $0.followed(by: $1) } }

  private var press: [Text] {
    if !offersMore || continuation == nil { return [] }
    if isInteractive { return [words.text(AnswerWord.measureOn)] }
    // As it is typed, which is not as numbers are read.
    let seconds = measured.plan.longer.settingOptions.first { $0.name == "--seconds" }?.value
    let option = Text.command("--seconds \(seconds ?? "")")
    return [words.text(AnswerWord.measureLonger, ["option": option])]
  }

  /// Keeps where the answers on this screen were explained.
  func tell(at place: ToldFindings.Place?) {
    guard let place else { return }
    for finding in main where finding.isConclusive {
      told.tell(finding, in: measured.plan.experiment, at: place)
    }
  }

  /// The line that measures on, where that may tell what this run could not.
  ///
  /// A run that already had the most time there is cannot be measured on.
  var continuation: String? {
    guard measured.ending == .finished, measured.judgement.canBeDecidedByTime else { return nil }
    let line = measured.plan.longer.description
    return ExperimentCatalog.invocation(ofLine: line) == nil ? nil : line
  }

  // MARK: What shows it

  private var exhibits: [Block] {
    // What shows an answer says more than what shows that there is none.
    guard let finding = main.first(where: \.isConclusive) ?? main.first else {
      return measured.exhibits(words)
    }
    return measured.exhibits(showing: finding.name, words)
  }

  /// Fewer characters than this may stand in a text by accident.
  private static let fewestCharacters = 3

  /// The values of the figures that the answers name, and of those that their explanations name.
  private var telling: [Set<String>] {
    let said = main.compactMap { explanations.explanation(of: $0, in: measured)?.plainText }
      .joined(separator: "\n")
    let named = Self.values(of: measured.judgement.figures).filter {
      $0.count >= Self.fewestCharacters && said.contains($0)
    }
    return [Self.values(of: main.flatMap { $0.ruling?.figures ?? [] }), named]
  }

  private static func values(of figures: [Figure]) -> Set<String> {
    Set(figures.map { $0.estimate.valueText(in: $0.unit) })
  }

  // MARK: What limits it

  private var caveats: [Block] { measured.tellingCaveats.map { words.callout($0) } }

  private func footer(_ offers: [Text] = []) -> Text {
    let seconds = NumberFormat.format(measured.seconds * 1e9, unit: .nanoseconds)
    let rounds = words(
      ScreenWord.footerRounds,
      ["rounds": "\(measured.observations.roundCount)", "seconds": seconds])
    let entry = measured.notebookEntry.map { words(AnswerWord.entry, ["entry": "\($0)"]) }
    let parts = [rounds, entry, words[AnswerWord.more]].compactMap(\.self)
    return .faint(words.list(parts.map { Text($0) } + offers, by: .series).plain)
  }
}
