internal import Terminal
internal import Wording

extension Block {
  /// The block with at most so many rows of its table or picture, and above it how many are left out.
  ///
  /// - Parameters:
  ///   - rows: how many rows to keep.
  ///   - values: the amounts, as they are shown, whose rows are kept before all others.
  ///   - words: the words that say it.
  /// - Returns: the shorter block, or the block itself where it has no rows to leave out.
  func brief(
    rows: Int, keeping values: [Set<String>] = [], saidIn words: Wording
  ) -> Block {
    brief(rows: rows, keeping: values) { title, left in
      let values = ["count": Text("\(left)")]
      guard let title, !title.isEmpty else { return words.text(AnswerWord.rowsLeft, values) }
      return words.text(
        AnswerWord.rowsLeftOf, values.merging(["title": title]) { own, _ in own })
    }
  }
}
