public import Results
public import Terminal
public import Wording

/// The words of the table of `fork-safety`.
enum ForkSafetyWord: String, WordKey {
  static let page = WordPage("explain/fork-safety")
  case tableTitle = "table-title"
  case way, children, hung
  case childTime = "child-time"
  case fork, hooks
  case forkFirst = "fork-first"
  case spawn
}

extension ForkSafety {
  /// A row for each way of making a child.
  public func exhibitsOne(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    func column(_ word: ForkSafetyWord, _ alignment: Table.Alignment = .decimal) -> Table.Column {
      .init(words.text(word), alignment)
    }
    var table = Table(
      title: words.text(ForkSafetyWord.tableTitle),
      columns: [
        column(.way, .leading), column(.children), column(.hung), column(.childTime),
      ])
    for way in Way.allCases {
      table.append([
        words.text(name(of: way)), judgement.cell(Self.children, way.condition),
        judgement.cell(Self.hung, way.condition), judgement.cell(Self.childTime, way.condition),
      ])
    }
    return [.table(table)]
  }

  private func name(of way: Way) -> ForkSafetyWord {
    switch way {
    case .fork: .fork
    case .hooks: .hooks
    case .forkFirst: .forkFirst
    case .spawn: .spawn
    }
  }
}
