/// How far two words are apart.
public enum EditDistance {
  /// The edits (insert, delete, replace, swap neighbours) from one word to the other, in any case.
  ///
  /// Optimal string alignment: Boytsov, "Indexing methods for approximate dictionary searching",
  /// ACM Journal of Experimental Algorithmics 16, 2011, section 2.
  public static func between(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.lowercased()), Array(right.lowercased()))
    var rows = [Array(0...right.count)]
    for row in 1..<(left.count + 1) {
      var current = [row]
      for column in 1..<(right.count + 1) {
        let same = left[row - 1] == right[column - 1]
        var best = min(
          rows[row - 1][column] + 1, current[column - 1] + 1,
          rows[row - 1][column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, rows[row - 2][column - 2] + 1)
        }
        current.append(best)
      }
      rows.append(current)
    }
    return rows[left.count][right.count]
  }
}
