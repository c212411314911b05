extension Histogram {
  /// The sum of the climbs and falls between neighbouring bins, in units of the fullest bin.
  ///
  /// A single hill gives exactly 2, two separate equal hills give 4. Values above 2.4 suggest more
  /// than one mode; the figure grows with noise, so it is a hint and no test.
  ///
  /// Source: B. Gregg, Frequency trails: modes and modality, 2013 (the "mvalue").
  public var modality: Double {
    guard let fullest = counts.max(), fullest > 0 else { return 0 }
    let padded = [0] + counts + [0]
    let travel = zip(padded, padded.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) }
    return Double(travel) / Double(fullest)
  }

  /// Positions of the bins that stand out as separate hills, ascending.
  ///
  /// The fullest bin is one. Another counts when the way to any fuller bin leads below half of its
  /// own height, and by more than three times the square root of that height, which is the noise of
  /// counting (Poisson). Among equals the first one counts.
  public var modes: [Int] {
    guard let fullest = counts.max(), let highest = counts.firstIndex(of: fullest) else {
      return []
    }
    return counts.indices.filter { bin in
      let height = Double(counts[bin])
      let left = saddle(from: bin, through: counts[..<bin].reversed()) { $0 >= counts[bin] }
      let right = saddle(from: bin, through: Array(counts[(bin + 1)...])) { $0 > counts[bin] }
      let saddle = Double(max(left, right))
      let noise = 3 * height.squareRoot()
      return bin == highest || (2 * saddle < height && height - saddle > noise)
    }
  }

  /// The lowest count on the way to the first bin that `rises`; 0 when there is none.
  private func saddle(
    from bin: Int, through way: [Int], until rises: (Int) -> Bool
  ) -> Int {
    guard let end = way.firstIndex(where: rises) else { return 0 }
    return way[..<end].min() ?? counts[bin]
  }
}
