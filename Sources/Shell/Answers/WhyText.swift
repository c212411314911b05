internal import Lessons
internal import Terminal
internal import Wording

/// Why one answer followed: all that is written of it, or its first sentences.
struct WhyText {
  /// The finding that is explained.
  let finding: String
  /// All that is written of it.
  let blocks: [Block]
  let words: Wording

  /// How many sentences there are; what is no paragraph counts as one.
  var sentenceCount: Int { blocks.reduce(0) { $0 + Self.sentenceCount($1) } }

  /// The first so many sentences, and where the rest is said; everything where there are no more.
  ///
  /// - Parameters:
  ///   - most: how many sentences.
  ///   - others: the findings of which nothing is said here.
  /// - Returns: the blocks of these sentences.
  func blocks(sentences most: Int, without others: [String] = []) -> [Block] {
    if most >= sentenceCount, others.isEmpty { return blocks }
    var left = most
    var kept: [Block] = []
    for block in blocks where left > 0 {
      let count = Self.sentenceCount(block)
      kept.append(Self.beginning(of: block, left))
      left -= count
    }
    let unsaid = (most < sentenceCount ? [finding] : []) + others
    let commands = words.list(unsaid.map { Text.command("more \($0)") })
    let rest = words.text(AnswerWord.whyGoesOn, ["commands": commands]).styled(.faint)
    guard case .paragraph(let last)? = kept.last else { return kept + [.paragraph(rest)] }
    return kept.dropLast() + [.paragraph(last.followed(by: rest))]
  }

  private static func sentenceCount(_ block: Block) -> Int {
    if case .paragraph(let text) = block { text.sentenceCount } else { 1 }
  }

  private static func beginning(of block: Block, _ sentences: Int) -> Block {
    if case .paragraph(let text) = block { .paragraph(text.sentences(sentences)) } else { block }
  }
}
