internal import Statistics
internal import Results
internal import Notebook
internal import Terminal
internal import Wording

/// Two runs of one experiment side by side: what changed beyond noise.
struct ComparisonScreen {
  let comparison: RunComparison
  let first: Int
  let second: Int
  let words: Wording

  var document: Document {
    Document(
      [
        .heading(
          level: 1, words.text(ScreenWord.twoRuns, ["first": "\(first)", "second": "\(second)"]))
      ]
        + changes(.option, comparison.options) + [.table(quantities)]
        + changes(.findingName, comparison.findings)
        + [
          .paragraph(
            words.text(ScreenWord.twoRunsLead).styled(.faint))
        ])
  }

  private var quantities: Table {
    var table = Table(
      columns: words.columns([.quantity, .condition])
        + [.init(number(first), .trailing), .init(number(second), .trailing)]
        + words.columns([.ratio, .verdictWord], numbers: [.ratio]))
    for change in comparison.quantities {
      table.append([
        Text(change.name, .strong), Text(change.condition.text),
        .number(change.before.valueText(in: change.unit)),
        .number(change.after.valueText(in: change.unit)),
        Text(change.ratio.map { NumberFormat.format($0, unit: .ratio) } ?? ""),
        words.text(change.verdict),
      ])
    }
    return table
  }

  private func changes(_ kind: ScreenWord, _ changes: [RunComparison.Change]) -> [Block] {
    guard !changes.isEmpty else { return [] }
    var table = Table(columns: [
      .init(words.text(kind)), .init(number(first)), .init(number(second)),
    ])
    for change in changes {
      table.append([
        Text(change.name, .strong), Text(change.before ?? words[ScreenWord.none]),
        Text(change.after ?? words[ScreenWord.none]),
      ])
    }
    return [.table(table)]
  }

  private func number(_ run: Int) -> Text {
    words.text(ScreenWord.runNumber, ["run": "\(run)"])
  }
}

extension Wording {
  /// What two intervals of one quantity say, in a word.
  func text(_ verdict: RunComparison.Verdict) -> Text {
    switch verdict {
    case .higher: .strong(self[ScreenWord.higher])
    case .lower: .strong(self[ScreenWord.lower])
    case .same: Text(self[ScreenWord.same])
    case .cannotTell: .faint(self[ScreenWord.cannotTell])
    }
  }
}
