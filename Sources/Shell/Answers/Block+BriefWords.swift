internal import Terminal
internal import Wording

extension Block {
  /// The block with at most so many rows of its table or picture, and above it how many are left out.
  func brief(rows: Int, saidIn words: Wording) -> Block {
    brief(rows: rows) { title, left in
      let values = ["count": Text("\(left)")]
      guard let title, !title.isEmpty else { return words.text(AnswerWord.rowsLeft, values) }
      return words.text(
        AnswerWord.rowsLeftOf, values.merging(["title": title]) { own, _ in own })
    }
  }
}
