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
  let lead: Document
  /// Whether somebody sits at a prompt, who may press Enter.
  let isInteractive: Bool
  let explanations: Explanations
  let told: ToldFindings
  let words: Wording
  /// The columns and rows that there are to show it in.
  let window: ScreenSize

  /// The rows that the prompt and an empty line in front of it take.
  private static let promptRows = 2
  /// The fewest rows of a table or picture that are worth showing.
  private static let fewestRows = 3

  /// The whole screen.
  var document: Document {
    let ways = [others.lines, others.names].map(screen)
    return ways.first { height($0) <= window.rows - Self.promptRows } ?? screen(others: [])
  }

  /// The screen with as much of the other findings as is given; `more` shows all of them.
  private func screen(others: [Block]) -> Document {
    let head = lead + Document(words.callouts(endingOf: measured) + main.flatMap(answer))
    let tail = Document(why + others + open + caveats + [footer])
    let taken = height(head + tail) + 1
    return head + exhibit(rows: window.rows - Self.promptRows - taken) + tail
  }

  /// The screen of a run whose table is the answer: all of the table, and no other finding.
  var whole: Document {
    lead
      + Document(words.callouts(endingOf: measured) + why + exhibits + open + caveats + [footer])
  }

  /// The picture alone, for somebody who is to say first what it shows.
  var observation: Document {
    let head = Document(words.callouts(endingOf: measured))
    let shown = main.reduce(into: [Block]()) { shown, finding in
      guard let best = measured.exhibits(showing: finding.name, words).first(where: \.isExhibit),
        !shown.contains(best)
      else { return }
      let taken = height(head + Document(shown + [footer]))
      if height(best) <= window.rows - Self.promptRows - taken { shown.append(best) }
    }
    let best = exhibit(rows: window.rows - Self.promptRows)
    return head + (shown.isEmpty ? best : Document(shown)) + [footer]
  }

  // MARK: What was found

  private var findings: [Finding] { measured.judgement.findings }

  /// The findings that were asked for.
  private var main: [Finding] {
    let wanted = findings.filter { asked.contains($0.name) }
    return wanted.isEmpty ? Array(findings.prefix(1)) : wanted
  }

  private func isMain(_ finding: Finding) -> Bool { main.contains { $0.name == finding.name } }

  /// The answer and the rule that decided it, in as few lines as there are.
  private func answer(_ finding: Finding) -> [Block] {
    guard finding.isConclusive else { return [] }
    let rule = RuleSentence(words: words).reason(finding).map { Text("\n") + .faint($0) } ?? Text()
    return [.paragraph(words.text(finding) + rule)]
  }

  /// Why the answers followed, said once in a sitting.
  private var why: [Block] {
    main.filter(\.isConclusive).flatMap { finding -> [Block] in
      if let place = told.place(of: finding, in: measured.plan.experiment) {
        return [.paragraph(.faint(sentence(of: place, finding)))]
      }
      return ProseDocument.blocks(explanations.explanation(of: finding, in: measured) ?? [])
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

  private var others: OtherFindings {
    OtherFindings(
      findings: findings.filter { $0.isConclusive && !isMain($0) }, words: words,
      columns: window.columns)
  }

  private var undecided: UndecidedFindings {
    UndecidedFindings(findings: findings.filter { !$0.isConclusive }, words: words)
  }

  /// What could not be told, and what to press.
  private var open: [Block] {
    guard let text = undecided.text else { return [] }
    return [.paragraph(([text] + press).joined(separator: " "))]
  }

  private var press: [Text] {
    if continuation == nil { return [] }
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

  /// The first table or picture that has room, or as much of the first one as has.
  private func exhibit(rows: Int) -> Document {
    let blocks = exhibits.filter(\.isExhibit)
    if let fitting = blocks.first(where: { height($0) <= rows }) { return [fitting] }
    guard let first = blocks.first(where: { $0.rowCount > 0 }) else {
      return Document(Array(blocks.prefix(1)))
    }
    let counts = stride(from: first.rowCount, to: Self.fewestRows, by: -1)
    let kept = counts.first { height(first.brief(rows: $0)) <= rows } ?? Self.fewestRows
    return [first.brief(rows: kept)]
  }

  private func height(_ block: Block) -> Int { height(Document([block])) + 1 }

  private func height(_ document: Document) -> Int { document.height(width: window.columns) }

  private var exhibits: [Block] {
    guard let finding = main.first else { return measured.exhibits(words) }
    return measured.exhibits(showing: finding.name, words)
  }

  // MARK: What limits it

  private var caveats: [Block] { measured.tellingCaveats.map { words.callout($0) } }

  private var footer: Block {
    let seconds = NumberFormat.format(measured.seconds * 1e9, unit: .nanoseconds)
    let rounds = words(
      ScreenWord.footerRounds,
      ["rounds": "\(measured.observations.roundCount)", "seconds": seconds])
    let entry = measured.notebookEntry.map { words(AnswerWord.entry, ["entry": "\($0)"]) }
    let parts = [rounds, entry, words[AnswerWord.more]].compactMap(\.self)
    return .paragraph(.faint(words.list(parts.map { Text($0) }, by: .series).plain))
  }
}
