internal import Statistics
internal import Results
internal import Lessons
internal import Notebook
internal import Terminal
internal import Wording

/// The FAQ: its list, and an answer with its evidence.
struct FAQScreen {
  let words: Wording
  /// Whether Enter does what is offered.
  let isInteractive: Bool

  /// All questions with their numbers.
  func list(_ page: Library.Translated<FAQPage>) -> Document {
    let table = Table(
      columns: [.init("", .trailing), .init("")],
      rows: page.content.items.map { [.number("\($0.number)"), Text($0.title)] })
    return Document(
      [.heading(level: 1, Text(page.content.title))] + words.untranslated(page.isFallback) + [
        .table(table), .paragraph(words.text(Phrase.faqWays).styled(.faint)),
      ])
  }

  /// One answer; where there is none, the nearest questions.
  func document(_ answer: FAQAnswer) -> Document {
    guard let item = answer.item else { return nothing(answer) }
    return Document(
      [.heading(level: 2, Text("\(item.number). \(item.title)"))]
        + words.untranslated(answer.isFallback)
        + ProseDocument.blocks(item.blocks.prose) + evidence(answer.evidence, of: item)
        + [.paragraph(ways(item).styled(.faint))] + close(answer.nearest))
  }

  /// What else may have been meant.
  private func close(_ items: [FAQItem]) -> [Block] {
    items.isEmpty ? [] : [.paragraph(words.text(Phrase.faqClose)), questions(items)]
  }

  /// Items with what to type for each, one a line.
  private func questions(_ items: [FAQItem]) -> Block {
    let rows: [[Text]] = items.map { [.command("faq \($0.number)"), Text($0.title)] }
    return .table(Table(columns: [.init(""), .init("")], rows: rows))
  }

  private func nothing(_ answer: FAQAnswer) -> Document {
    guard !answer.nearest.isEmpty else {
      return [.paragraph(words.text(Phrase.faqNothingNear, ["words": answer.asked]))]
    }
    return [
      .paragraph(words.text(Phrase.faqNothing, ["words": answer.asked])), questions(answer.nearest),
    ]
  }

  private func evidence(_ run: StoredRun?, of item: FAQItem) -> [Block] {
    guard let run else { return [.paragraph(words.text(Phrase.faqUnmeasured))] }
    var blocks: [Block] = [
      .paragraph(
        words.text(
          Phrase.faqMeasured, ["time": DayText.minute(run.time), "entry": "\(run.number)"]))
    ]
    var table = Table(columns: [.init(""), .init("", .decimal), .init("")])
    for quantity in run.quantities(of: item) {
      let (estimate, unit) = (quantity.estimate, quantity.unit)
      let name = [quantity.name, quantity.condition.text].filter { !$0.isEmpty }.joined(
        separator: ", ")
      table.append([
        Text(name), .number(estimate.valueText(in: unit)),
        Text(estimate.intervalText(in: unit), .faint),
      ])
    }
    if !table.rows.isEmpty { blocks.append(.table(table)) }
    let findings = run.findings(of: item).map { finding -> Text in
      "\(finding.name): \(finding.value, .strong)"
    }
    if !findings.isEmpty { blocks.append(.paragraph(words.list(findings, by: .series))) }
    return [.callout(.finding, Document(blocks))]
  }

  private func ways(_ item: FAQItem) -> Text {
    var parts: [Text] = []
    if let command = item.command {
      parts.append(
        words.text(
          isInteractive ? Phrase.runNext : Phrase.faqCommand, ["command": command]))
    }
    if let more = words.lessons(item.lessons) { parts.append(more) }
    parts.append(words.text(Phrase.faqQuiz, ["name": item.name]))
    return parts.joined(separator: "\n")
  }
}
