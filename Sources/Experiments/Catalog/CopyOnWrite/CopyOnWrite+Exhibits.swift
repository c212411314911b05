public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the tables and the picture of `copy-on-write`.
enum CopyOnWriteWord: String, WordKey {
  static let page = WordPage("explain/copy-on-write")
  case barsTitle = "bars-title"
  case percentWritten = "percent-written"
  case memoryOfParent = "memory-of-parent"
  case tableTitle = "table-title"
  case written, faults, own, divided
  case inUse = "in-use"
}

extension CopyOnWrite {
  /// The child's memory by what it wrote, and the figures.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let bars = shares.compactMap { percent in
      judgement.estimate(Self.realMemory, Self.condition(percent)).map {
        BarChart.Bar(
          words(CopyOnWriteWord.percentWritten, ["percent": "\(percent)"]), $0)
      }
    }
    let chart = BarChart(
      title: words[CopyOnWriteWord.barsTitle], unit: .bytes, bars: bars,
      reference: .init(words[CopyOnWriteWord.memoryOfParent], Double(memory.bytes)))
    // The figures with a condition have a table of their own.
    let costs = judgement.figures.filter(\.condition.isEmpty)
    return [
      .chart(.bars(chart)), .table(memoryTable(judgement, words)),
      .table(QuantityTable.table(costs, words)),
    ]
  }

  /// Faults and the three ways to count memory, a row for each part written.
  private func memoryTable(_ judgement: Judgement, _ words: Wording) -> Table {
    let heads: [(quantity: Quantity, word: CopyOnWriteWord)] = [
      (Self.faults, .faults), (Self.realMemory, .own), (Self.proportionalMemory, .divided),
      (Self.seenMemory, .inUse),
    ]
    var table = Table(
      title: words.text(CopyOnWriteWord.tableTitle),
      columns: [.init(words.text(CopyOnWriteWord.written), .trailing)]
        + heads.map { .init(words.text($0.word), .decimal) })
    for percent in shares {
      let cells = heads.map { head -> Text in
        judgement.estimate(head.quantity, Self.condition(percent)).map {
          .number(NumberFormat.format($0.value, unit: head.quantity.unit))
        } ?? Text(words[ExhibitWord.notMeasured], .faint)
      }
      table.append([Text("\(percent) %")] + cells)
    }
    return table
  }
}
