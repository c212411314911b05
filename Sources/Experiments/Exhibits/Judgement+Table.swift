internal import Results
internal import Terminal
internal import Wording

extension Judgement {
  /// A table of the figures of some quantities alone: what decides one finding.
  func table(of quantities: [Results.Quantity], _ words: Wording) -> Block {
    .table(QuantityTable.table(quantities.flatMap(figures), words))
  }
}
