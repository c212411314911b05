/// Keeps the chance of any false alarm in a family of comparisons at that of a single one.
public enum Holm {
  /// The p values adjusted for their number, in the order given; compare each with 1 - level.
  ///
  /// Twelve mechanisms in five sizes are sixty intervals, of which three miss at 95 % by chance.
  ///
  /// Source: S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal
  /// of Statistics 6, 1979.
  public static func adjust(_ pValues: [Double]) -> [Double] {
    var adjusted = pValues
    var largest = 0.0
    let ascending = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    for (rank, index) in ascending.enumerated() {
      let factor = Double(pValues.count - rank)
      largest = max(largest, min(1, factor * pValues[index]))
      adjusted[index] = largest
    }
    return adjusted
  }

  /// The verdicts of a family of comparisons: told only where the adjusted p value allows it.
  public static func verdicts(of family: [PairedComparison]) -> [PairedComparison.Verdict] {
    zip(family, adjust(family.map(\.pValue))).map { comparison, pValue in
      pValue <= 1 - comparison.level ? comparison.verdict : .cannotTell
    }
  }
}
