internal import Programs

/// What is typed to make moves: threads by their names or letters, one or several at once.
struct TypedMoves {
  /// The names of the threads in their order.
  let threads: [String]
  /// Whether capital letters move store buffers, and are no names.
  let hasBuffers: Bool

  /// The letters that move the threads.
  var letters: [String] { threads.indices.map(Self.letter) }

  /// The letter that moves a thread.
  static func letter(_ thread: Int) -> String { Schedule(moves: [Move(thread: thread)]).word }

  /// The moves that a line names; nil where any of its words names none.
  func moves(_ words: [String]) -> [Move]? {
    let named = words.map(moves)
    guard !named.isEmpty, !named.contains(nil) else { return nil }
    return named.compactMap { $0 }.flatMap(\.self)
  }

  /// The thread of that name or letter.
  func thread(_ word: String) -> Int? {
    guard let moves = moves(word), moves.count == 1 else { return nil }
    return moves[0].thread
  }

  private func moves(_ word: String) -> [Move]? {
    let isCapital = hasBuffers && word.count == 1 && word != word.lowercased()
    if !isCapital, let thread = threads.firstIndex(of: word) { return [Move(thread: thread)] }
    let letters = hasBuffers ? word : word.lowercased()
    if let moves = Schedule(word: letters)?.moves, !moves.isEmpty,
      moves.allSatisfy({ threads.indices.contains($0.thread) })
    {
      return moves
    }
    let thread = threads.firstIndex { $0.lowercased() == word.lowercased() }
    return thread.map { [Move(thread: $0)] }
  }
}
