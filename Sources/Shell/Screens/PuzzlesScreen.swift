internal import Programs
internal import Terminal
internal import Wording

/// The puzzles and how far somebody has come.
struct PuzzlesScreen {
  let words: Wording
  /// The fewest steps in which a puzzle was solved, 0 where no schedule does it; nil until then.
  let solution: (Puzzle) -> Int?

  /// All of them in their order.
  var document: Document {
    let done = Puzzle.all.count { solution($0) != nil }
    let table = Table(
      columns: [
        .init(Text(), .trailing), .init(words.text(PlayWord.program)),
        .init(words.text(ProgramWord.memory)), .init(words.text(PlayWord.goal)),
        .init(words.text(PlayWord.state)),
      ],
      rows: Puzzle.all.enumerated().map(row))
    return [
      .heading(level: 1, words.text(PlayWord.puzzles)), .table(table),
      .paragraph(
        words.text(PlayWord.puzzlesWays, ["done": "\(done)", "count": "\(Puzzle.all.count)"])
          .styled(.faint)),
    ]
  }

  private func row(_ index: Int, _ puzzle: Puzzle) -> [Terminal.Text] {
    [
      .number("\(index + 1)"), Text(puzzle.program), memory(puzzle.model),
      goal(puzzle), state(puzzle),
    ]
  }

  /// Only the memory that a beginner does not expect is named.
  private func memory(_ model: MemoryModel) -> Terminal.Text {
    model == .buffered ? words.text(PlayWord.shortBuffers) : Text()
  }

  private func state(_ puzzle: Puzzle) -> Terminal.Text {
    switch solution(puzzle) {
    case nil: Text()
    case 0? where puzzle.fewest == nil: words.text(PlayWord.solvedImpossible)
    case let steps?:
      words.text(
        PlayWord.solved, ["count": "\(steps)", "fewest": "\(puzzle.fewest ?? steps)"])
    }
  }

  private func goal(_ puzzle: Puzzle) -> Terminal.Text {
    if let end = puzzle.end { return words.text(PlayWord.shortEnd, ["condition": end]) }
    let word: PlayWord =
      switch puzzle.goal {
      case .never: .shortNever
      case .finally: .shortFinally
      case .deadlock: .shortDeadlock
      case .livelock: .shortLivelock
      default: .shortAssertion
      }
    return words.text(word)
  }
}
