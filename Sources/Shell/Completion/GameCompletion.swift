internal import Programs
internal import Prompt
internal import Wording

/// What Tab offers while a game is open: the moves that are possible, and the words of a game.
struct GameCompletion {
  let game: Game
  let words: Wording

  /// The moves, each with what it does, and the words.
  var items: [Completions.Item] {
    game.simulation.moves.map(item) + ownWords.map { .init($0.word, summary: words[$0.about]) }
  }

  /// The threads by their letters, for what is asked about one of them.
  var threads: [Completions.Item] {
    zip(game.typed.letters, game.typed.threads).map { .init($0, summary: $1) }
  }

  private func item(_ move: Move) -> Completions.Item {
    let thread = game.simulation.snapshot.threads[move.thread]
    let word = Schedule(moves: [move]).word
    if move.isFlush {
      let buffer = words(ProgramWord.buffer, ["thread": thread.name])
      return .init(word, summary: buffer)
    }
    let next = thread.next.map { EventSentences(words: words).text($0) } ?? ""
    return .init(word, summary: "\(thread.name): \(next)")
  }

  private var ownWords: [(word: String, about: PlayWord)] {
    [("undo", .undoAbout), ("why", .whyAbout), ("goal", .goalAbout)]
      + (game.puzzle == nil ? [] : [("impossible", .impossibleAbout)])
  }
}
