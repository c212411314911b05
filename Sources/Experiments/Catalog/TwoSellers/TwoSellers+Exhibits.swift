public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the tables and pictures of `two-sellers`.
enum TwoSellersWord: String, WordKey {
  static let page = WordPage("explain/two-sellers")
  case repair, sales, time, seller
  case oversoldSales = "oversold-sales"
  case soldTooOften = "sold-too-often"
  case barsTitle = "bars-title"
  case saleTitle = "sale-title"
  // What a seller does in the picture, by the name in the records.
  case waiting
  case customerPays = "customer-pays"
  case sold
}

extension TwoSellers {
  /// The sales side by side, the tickets sold too often, and the end of a sale.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let bars = Array(judgement.bars(of: Self.oversoldCount, by: .repair).reversed())
    return [
      .table(saleTable(judgement, words)),
      .chart(
        .bars(
          BarChart(
            title: words(TwoSellersWord.barsTitle, ["tickets": "\(tickets)"]), unit: .count,
            bars: bars))),
      .chart(
        .timeline(
          EventTimeline.chart(
            observations.events,
            title: words(TwoSellersWord.saleTitle, ["repair": repair.rawValue]),
            state: { TicketSale.State(rawValue: $0).map { words[$0.word] } ?? $0 },
            label: EventTimeline.numbered(TwoSellersWord.seller, words)))),
    ]
  }

  private func saleTable(_ judgement: Judgement, _ words: Wording) -> Table {
    var table = Table(
      columns: [
        .init(words.text(TwoSellersWord.repair)),
        .init(words.text(TwoSellersWord.sales), .trailing),
        .init(words.text(TwoSellersWord.oversoldSales), .trailing),
        .init(words.text(TwoSellersWord.soldTooOften), .decimal),
        .init(words.text(TwoSellersWord.time), .decimal),
      ])
    for repair in measured {
      let count = judgement.estimate(Self.oversoldSales, repair.condition)?.count ?? 0
      table.append(
        [Text(repair.rawValue, .strong), Text(NumberFormat.count(count))]
          + [Self.oversoldSales, Self.oversoldCount, Self.saleTime].map {
            judgement.cell($0, repair.condition)
          })
    }
    return table
  }
}
