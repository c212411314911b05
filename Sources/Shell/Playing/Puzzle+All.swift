internal import Programs

extension Puzzle {
  /// The campaign, the easiest first.
  static let all: [Puzzle] = [
    // Two threads and one value.
    .init("lost-update", .sequential, .finally, 4),
    .init("ticket-sale", .sequential, .finally, 6),
    .init("atomic-addition", .sequential, .finally, nil),
    .init("once-naive", .sequential, .finally, 6),
    .init("insufficient-lock", .sequential, .finally, 6),
    .init("locked-addition", .sequential, .finally, nil),
    .init("lost-update-twice", .sequential, .finally, 8, end: "x != 3"),
    .init("lost-update-twice", .sequential, .finally, 8),
    .init("two-exchanges", .sequential, .finally, nil),
    .init("crossed-writes", .sequential, .finally, 4, end: "x + y != 4"),
    .init("crossed-writes", .sequential, .finally, nil),
    // Keeping the other one out.
    .init("boolean-flag", .sequential, .never, 4),
    .init("test-then-set", .sequential, .finally, 10),
    .init("test-and-set", .sequential, .finally, nil),
    .init("peterson-swapped", .sequential, .never, 8),
    .init("peterson", .sequential, .never, nil),
    .init("hyman", .sequential, .never, 9),
    .init("dekker", .sequential, .never, nil),
    // Waiting for each other.
    .init("self-deadlock", .sequential, .deadlock, 1),
    .init("deadlock", .sequential, .deadlock, 2),
    .init("lock-order", .sequential, .deadlock, nil),
    .init("transfer-deadlock", .sequential, .deadlock, 2),
    .init("philosophers", .sequential, .deadlock, 4),
    .init("philosophers-ordered", .sequential, .deadlock, nil),
    .init("cigarette-smokers", .sequential, .deadlock, 4),
    .init("alternation-alone", .sequential, .deadlock, 9),
    .init("forgotten-flag", .sequential, .livelock, 1),
    // Conditions, turnstiles, and looking again.
    .init("missed-notify", .sequential, .deadlock, 5),
    .init("spurious-wakeup", .sequential, .assertion, 5),
    .init("turnstile-forgotten", .sequential, .deadlock, 5),
    .init("lost-wakeup", .sequential, .deadlock, 7),
    .init("wakeup", .sequential, .deadlock, nil),
    .init("seqlock-unchecked", .sequential, .assertion, 5),
    .init("readers-writers-unlocked", .sequential, .never, 6),
    // Store buffers.
    .init("store-buffering", .sequential, .finally, nil),
    .init("store-buffering", .buffered, .finally, 6),
    .init("message-passing", .buffered, .assertion, nil),
    .init("store-buffering-one-fence", .buffered, .finally, 7),
    .init("store-buffering-fences", .buffered, .finally, nil),
    .init("dekker", .buffered, .never, 4),
    .init("peterson", .buffered, .never, 6),
    .init("own-write-first", .buffered, .finally, 8),
    .init("peterson-one-fence", .buffered, .never, 9),
    .init("peterson-fences", .buffered, .never, nil),
    .init("bakery", .buffered, .never, 12),
    // Published too early, the same value again, and long ways.
    .init("double-checked-early", .sequential, .assertion, 6),
    .init("aba", .sequential, .finally, 8),
    .init("early-release", .sequential, .assertion, 10),
    .init("bounded-buffer-if", .sequential, .assertion, 20),
    .init("bounded-buffer-one-condition", .sequential, .deadlock, 25),
    .init("bounded-buffer", .sequential, .deadlock, nil),
    .init("barrier-non-solution", .sequential, .assertion, 33),
  ]

  private init(
    _ program: String, _ model: MemoryModel, _ goal: Verdict, _ fewest: Int?, end: String? = nil
  ) {
    self.init(program: program, model: model, goal: goal, fewest: fewest, end: end)
  }
}
