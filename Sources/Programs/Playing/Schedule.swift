/// One choice of a scheduler: who moves.
public struct Move: Hashable, Sendable {
  /// The number of the thread, from 0.
  public var thread: Int
  /// Whether not the thread itself moves, but the oldest write in its store buffer.
  public var isFlush = false
  /// Which possibility is taken wherever the step leaves several open.
  public var decisions: [Int] = []

  /// A move of a thread, or of its store buffer.
  public init(thread: Int, isFlush: Bool = false, decisions: [Int] = []) {
    self.thread = thread
    self.isFlush = isFlush
    self.decisions = decisions
  }
}

/// Who moves when, from the beginning.
public struct Schedule: Hashable, Sendable {
  /// The moves in order.
  public var moves: [Move]

  /// The moves in order.
  public init(moves: [Move] = []) { self.moves = moves }

  /// One short word: a letter a step, `a` for the first thread; `A` when its store buffer moves.
  ///
  /// A digit behind a letter is the possibility that the step takes, larger ones in parentheses.
  public var word: String {
    moves.map { move in
      let letter = Unicode.Scalar(UInt8(move.thread) + (move.isFlush ? 65 : 97))
      return String(letter)
        + move.decisions.map { $0 < 10 ? "\($0)" : "(\($0))" }.joined()
    }.joined()
  }

  /// Reads such a word; none when it is not one.
  public init?(word: String) {
    moves = []
    var number: Int?
    for scalar in word.unicodeScalars {
      switch scalar {
      case "a"..."p" where number == nil:
        moves.append(Move(thread: Int(scalar.value) - 97))
      case "A"..."P" where number == nil:
        moves.append(Move(thread: Int(scalar.value) - 65, isFlush: true))
      case "(" where number == nil && !moves.isEmpty: number = 0
      case ")":
        guard let value = number else { return nil }
        moves[moves.count - 1].decisions.append(value)
        number = nil
      case "0"..."9":
        let digit = Int(scalar.value) - 48
        if let value = number, value < 1_000 {
          number = value * 10 + digit
        } else {
          guard number == nil, let last = moves.last, !last.isFlush else { return nil }
          moves[moves.count - 1].decisions.append(digit)
        }
      default: return nil
      }
    }
    if number != nil { return nil }
  }
}
