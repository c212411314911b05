internal import Platform
public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the pictures of `memory`.
enum MemoryCostWord: String, WordKey {
  static let page = WordPage("explain/memory")
  case barsTitle = "bars-title"
  case oneThread = "one-thread"
  case oneProcess = "one-process"
  case itsPageTables = "its-page-tables"
  case thread
  case byFork = "by-fork"
  case byForkserver = "by-forkserver"
  case bySpawn = "by-spawn"
  case readTitle = "read-title"
  case list, bytearray
}

extension MemoryCost {
  /// The memory of one worker of either kind with its page tables, and all figures.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let rows: [(word: MemoryCostWord, quantity: Quantity, condition: Condition)] = [
      (.oneThread, Self.threadMemory, .none),
      (.itsPageTables, Self.pageTables, Self.condition(.thread)),
      (.oneProcess, Self.processMemory, .none),
      (.itsPageTables, Self.pageTables, Self.condition(.process)),
    ]
    let bars = rows.compactMap { row in
      judgement.estimate(row.quantity, row.condition).map { BarChart.Bar(words[row.word], $0) }
    }
    let chart = BarChart(title: words[MemoryCostWord.barsTitle], unit: .bytes, bars: bars)
    return [.chart(.bars(chart)), .table(QuantityTable.table(judgement.figures, words))]
  }

  /// What was reserved and what was used of a stack, or the memory of a worker.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    finding == Self.stack.name
      ? [judgement.table(of: [Self.stackReserved, Self.stackTouched], words)]
      : exhibits(observations, judgement, words)
  }
}
