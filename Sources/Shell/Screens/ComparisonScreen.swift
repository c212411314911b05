internal import Statistics
internal import Results
internal import Notebook
internal import Terminal

/// Two runs of one experiment side by side: what changed beyond noise.
struct ComparisonScreen {
  let comparison: RunComparison
  let first: Int
  let second: Int

  var document: Document {
    Document(
      [.heading(level: 1, Text("Runs \(first) and \(second)"))]
        + changes("option", comparison.options) + [.table(quantities)]
        + changes("finding", comparison.findings)
        + [
          .paragraph(
            Text(
              "Higher and lower are said only where the intervals do not meet, the same only of "
                + "exact numbers; else it cannot be told from these two runs.", .faint))
        ])
  }

  private var quantities: Table {
    var table = Table(columns: [
      .init("quantity"), .init("condition"), .init("run \(first)", .trailing),
      .init("run \(second)", .trailing), .init("ratio", .trailing), .init("verdict"),
    ])
    for change in comparison.quantities {
      table.append([
        Text(change.name, .strong), Text(change.condition.text), text(change.before, change.unit),
        text(change.after, change.unit),
        Text(change.ratio.map { NumberFormat.format($0, unit: .ratio) } ?? ""),
        verdict(change.verdict),
      ])
    }
    return table
  }

  private func changes(_ kind: String, _ changes: [RunComparison.Change]) -> [Block] {
    guard !changes.isEmpty else { return [] }
    var table = Table(columns: [
      .init(Text(kind)), .init(Text("run \(first)")), .init(Text("run \(second)")),
    ])
    for change in changes {
      table.append([
        Text(change.name, .strong), Text(change.before ?? "none"), Text(change.after ?? "none"),
      ])
    }
    return [.table(table)]
  }

  private func text(_ estimate: Estimate, _ unit: Unit) -> Text {
    .number(
      NumberFormat.format(
        estimate.value, low: estimate.low, high: estimate.high, unit: unit))
  }

  private func verdict(_ verdict: RunComparison.Verdict) -> Text {
    switch verdict {
    case .higher: .strong("higher")
    case .lower: .strong("lower")
    case .same: Text("same")
    case .cannotTell: .faint("cannot tell")
    }
  }
}
