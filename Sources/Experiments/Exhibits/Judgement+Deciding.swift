internal import Results
internal import Terminal
internal import Wording

extension Judgement {
  /// The few figures that decide one finding, with a word on how their ratios were formed.
  func deciding(
    _ quantities: [Results.Quantity], _ words: Wording,
    where isShown: (Condition) -> Bool = { _ in true }
  ) -> [Block] {
    let figures = quantities.flatMap(figures).filter { isShown($0.condition) }
    if figures.isEmpty { return [] }
    var table = QuantityTable.table(figures, words)
    if figures.contains(where: { $0.unit == .ratio }) {
      table.caption = words.text(ExhibitWord.ratioOfRounds)
    }
    return [.table(table)]
  }
}
