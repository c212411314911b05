public import Results
public import Terminal
public import Wording

/// The words under the table of `peek`.
enum PeekWord: String, WordKey {
  static let page = WordPage("explain/peek")
  case otherUserNotTried = "other-user-not-tried"
}

extension Peek {
  /// Who read the number, and who did not.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let table = Block.table(QuantityTable.table(judgement.figures, words))
    guard let reason = observations.note(.notTried)?.text else { return [table] }
    return [
      table, .paragraph(words.text(PeekWord.otherUserNotTried, ["reason": Text(reason)])),
    ]
  }
}
