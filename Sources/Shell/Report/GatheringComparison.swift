internal import Statistics
internal import Results
internal import Notebook
internal import Terminal
internal import Wording

/// Several people's figures in columns beside each other, for the plans that more than one ran.
struct GatheringComparison {
  let gathering: Gathering
  let words: Wording

  var document: Document {
    let shared = gathering.subjects.filter { $0.people.count > 1 }
    let title: Block = .heading(
      level: 1, Text(words.list(gathering.people.map(\.name))))
    guard !shared.isEmpty else { return [title, .paragraph(words.text(ScreenWord.nothingShared))] }
    return Document(
      [title] + shared.flatMap(blocks)
        + [.paragraph(words.text(ScreenWord.comparisonLead).styled(.faint))])
  }

  private func blocks(_ subject: SubjectSpread) -> [Block] {
    [.heading(level: 2, .command(subject.plan.description)), .table(quantities(subject))]
      + (subject.findings.contains { $0.values.count > 1 } ? [.table(findings(subject))] : [])
  }

  private func quantities(_ subject: SubjectSpread) -> Table {
    let isPair = subject.people.count == 2
    var table = Table(
      columns: words.columns([.quantity, .condition])
        + subject.people.map { .init(.strong($0), .trailing) }
        + (isPair ? words.columns([.ratio, .difference], numbers: [.ratio]) : []))
    for quantity in subject.quantities {
      let own = subject.people.map { person in
        quantity.values.first { $0.person == person }?.estimate
      }
      var row: [Terminal.Text] = [.strong(quantity.name), Text(quantity.condition.text)]
      row += own.map { estimate in
        estimate.map {
          .number($0.valueText(in: quantity.unit))
        } ?? Text()
      }
      if isPair, let first = own[0], let second = own[1] { row += verdict(first, second) }
      table.append(row)
    }
    return table
  }

  private func verdict(
    _ first: Estimate, _ second: Estimate
  ) -> [Terminal.Text] {
    let ratio = second.value / first.value
    return [
      ratio.isFinite ? .number(NumberFormat.format(ratio, unit: .ratio)) : Text(),
      words.text(RunComparison.Verdict(before: first, after: second)),
    ]
  }

  private func findings(_ subject: SubjectSpread) -> Table {
    var table = Table(
      columns: words.columns([.found]) + subject.people.map { .init(.strong($0)) })
    for finding in subject.findings where finding.values.count > 1 {
      table.append(
        [.strong(finding.name)]
          + subject.people.map { person in
            Text(finding.values.first { $0.people.contains(person) }?.value ?? "")
          })
    }
    return table
  }
}
