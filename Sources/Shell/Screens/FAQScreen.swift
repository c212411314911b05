internal import Statistics
internal import Results
internal import Lessons
internal import Notebook
internal import Terminal

/// The FAQ: its list, and an answer with its evidence.
struct FAQScreen {
  let phrases: Phrases
  /// Whether Enter does what is offered.
  let isInteractive: Bool

  /// All questions with their numbers.
  func list(_ page: Library.Translated<FAQPage>) -> Document {
    let table = Table(
      columns: [.init("", .trailing), .init("")],
      rows: page.content.items.map { [.number("\($0.number)"), Text($0.title)] })
    return Document(
      [.heading(level: 1, Text(page.content.title))] + untranslated(page.isFallback) + [
        .table(table), .paragraph(phrases.text("faq-ways").styled(.faint)),
      ])
  }

  /// One answer; where there is none, the nearest questions.
  func document(_ answer: FAQAnswer, isFallback: Bool) -> Document {
    guard let item = answer.item else { return nothing(answer) }
    return Document(
      [.heading(level: 2, Text("\(item.number). \(item.title)"))] + untranslated(isFallback)
        + ProseDocument.blocks(item.blocks.prose) + evidence(answer.evidence, of: item)
        + [.paragraph(ways(item).styled(.faint))])
  }

  private func nothing(_ answer: FAQAnswer) -> Document {
    guard !answer.nearest.isEmpty else {
      return [.paragraph(phrases.text("faq-nothing-near", ["words": answer.asked]))]
    }
    let rows: [[Text]] = answer.nearest.map { [.command("faq \($0.number)"), Text($0.title)] }
    return [
      .paragraph(phrases.text("faq-nothing", ["words": answer.asked])),
      .table(Table(columns: [.init(""), .init("")], rows: rows)),
    ]
  }

  private func evidence(_ run: StoredRun?, of item: FAQItem) -> [Block] {
    guard let run else { return [.paragraph(phrases.text("faq-unmeasured"))] }
    var blocks: [Block] = [
      .paragraph(
        phrases.text(
          "faq-measured", ["time": DayText.minute(run.time), "entry": "\(run.number)"]))
    ]
    var table = Table(columns: [.init(""), .init("", .decimal), .init("")])
    for quantity in run.quantities(of: item) {
      let unit = quantity.unit
      let estimate = quantity.estimate
      let name = [quantity.name, quantity.condition.text].filter { !$0.isEmpty }.joined(
        separator: ", ")
      table.append([
        Text(name),
        .number(
          NumberFormat.format(
            estimate.value, low: estimate.low, high: estimate.high, unit: unit)),
        Text(
          NumberFormat.interval(
            estimate.value, low: estimate.low, high: estimate.high, unit: unit), .faint),
      ])
    }
    if !table.rows.isEmpty { blocks.append(.table(table)) }
    let findings = run.findings(of: item).map { finding -> Text in
      "\(finding.name): \(finding.value, .strong)"
    }
    if !findings.isEmpty { blocks.append(.paragraph(findings.joined(separator: "; "))) }
    return [.callout(.finding, Document(blocks))]
  }

  private func ways(_ item: FAQItem) -> Text {
    var parts: [Text] = []
    if let command = item.command {
      parts.append(
        phrases.text(isInteractive ? "run-next" : "faq-command", ["command": command]))
    }
    if let more = phrases.lessons(item.lessons) { parts.append(more) }
    parts.append(phrases.text("faq-quiz", ["name": item.name]))
    return parts.joined(separator: "\n")
  }

  private func untranslated(_ isFallback: Bool) -> [Block] {
    isFallback ? [.paragraph(phrases.text("not-translated").styled(.faint))] : []
  }
}
