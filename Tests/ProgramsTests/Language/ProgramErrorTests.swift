import Testing

@testable import Programs

@Suite("What is no program is refused")
struct ProgramErrorTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var word: String
    var line: Int
    var column: Int
    var problem: ProgramError.Problem
    var testDescription: String { String(text.prefix(60)) }

    init(
      _ text: String, _ word: String, _ line: Int, _ column: Int, _ problem: ProgramError.Problem
    ) {
      (self.text, self.word, self.line, self.column) = (text, word, line, column)
      self.problem = problem
    }
  }

  static let cases = [
    Case("", "", 1, 1, .noThread),
    Case("x = 0", "", 1, 6, .noThread),
    Case("x = 0; thread A: x = 1 ? 2", "?", 1, 24, .unknownCharacter),
    Case("x = 99999999999", "99999999999", 1, 5, .numberTooLarge(limit: 1_000_000_000)),
    Case("x = 1a", "1a", 1, 5, .unexpected(allowed: [.number, .name])),
    Case("thread A:\n    fence\n  fence", "", 3, 3, .indentation(allowed: [0, 4])),
    Case("thread A:\n  ;\n", "", 2, 4, .unexpected(allowed: [.statement])),
    Case("thread A:\nfence", "fence", 2, 1, .unexpected(allowed: [.indentedLines])),
    Case(
      "thread A: fence fence", "fence", 1, 17,
      .unexpected(
        allowed: [.exactly(";"), .exactly("end"), .endOfLine])),
    Case("x = 0; thread A: y = z", "z", 1, 22, .unknownName(known: ["x", "y"])),
    Case("lock m; thread A: m = 1", "m", 1, 19, .wrongKind(is: .lock, allowed: [.value, .own])),
    Case("x = 0; thread A: lock x", "x", 1, 23, .wrongKind(is: .value, allowed: [.lock])),
    Case("x = 0; x = 1; thread A: pass", "x", 1, 8, .alreadyNamed(line: 1)),
    Case("thread A: pass; thread A: pass", "A", 1, 24, .alreadyNamed(line: 1)),
    Case(
      "while = 1; thread A: pass", "while", 1, 1,
      .unexpected(
        allowed: [.name]
          + [
            "atomic", "lock", "condition", "semaphore", "barrier", "queue", "thread",
            "never", "finally",
          ].map { .exactly($0) })),
    Case("thread if: pass", "if", 1, 8, .reserved),
    Case("a = [0, 0]; thread A: a = 1", "a", 1, 23, .indexMissing(size: 2)),
    Case("a = [0, 0]; thread A: a[2] = 1", "a", 1, 23, .indexOutOfRange(size: 2)),
    Case("x = 0; thread A: x[0] = 1", "x", 1, 18, .indexUnneeded),
    Case("thread A: break", "break", 1, 11, .outsideOfLoop),
    Case("lock m; condition c; thread A: atomic: wait c, m", "c", 1, 45, .insideOfAtomic),
    Case("x = 0; thread A: x = A.r", "A", 1, 22, .onlyInConditions),
    Case("x = 0; thread A: await exchange(x, 1)", "x", 1, 33, .changesSomething),
    Case("x = 0; thread A: pass; finally fetch_add(x, 1)", "x", 1, 42, .changesSomething),
    Case("x = 0; thread A: assert 0 < x < 2", "<", 1, 27, .chainedComparison),
    Case("thread P[i] for i in 0..16: pass", "P", 1, 8, .tooMany(.threads, limit: 16)),
    Case("thread P[i] for i in 3..2: pass", "2", 1, 25, .numberTooSmall(least: 3)),
    Case("thread A: r = 1; finally A.s == 1", "s", 1, 28, .unknownName(known: ["r"])),
    Case("thread A: r = 1; never A at home", "home", 1, 29, .unknownName(known: [])),
    Case("thread A: r = 1; never B.r == 1", "B", 1, 24, .unknownName(known: ["A"])),
    Case(
      "thread A: pass\nx = 0", "x", 2, 1,
      .unexpected(
        allowed: [.exactly("thread"), .exactly("never"), .exactly("finally")])),
    Case(
      "x = 0\nthread A:\n    if x == 1\n        x = 2", "", 3, 14,
      .unexpected(
        allowed: [.exactly(":")])),
    Case(
      "x = 0; thread A: x", "", 1, 19,
      .unexpected(
        allowed: ["=", "+=", "-=", "*="].map { .exactly($0) })),
    Case("x = 0; thread A: r = exchange(x 1)", "1", 1, 33, .unexpected(allowed: [.exactly(",")])),
    Case(
      "thread P[i] for i in 0..1: i = 2", "i", 1, 28,
      .wrongKind(
        is: .number, allowed: [.value, .own])),
    Case(
      "thread A: r = 1" + String(repeating: "+1", count: 101), "+", 1, 216,
      .tooMany(.operations, limit: 100)),
    Case(
      "thread A: r = " + String(repeating: "(", count: 100), "(", 1, 74,
      .tooMany(
        .levels, limit: 60)),
  ]

  @Test("with the place, the word and what is allowed", arguments: cases)
  func refusal(of refused: Case) {
    let error = #expect(throws: ProgramError.self) { try Code(refused.text) }
    #expect(error?.word == refused.word)
    #expect(error?.position == Position(line: refused.line, column: refused.column))
    #expect(error?.problem == refused.problem)
  }

  @Test("when it is no small program any more")
  func tooLong() {
    let text = "thread A:" + String(repeating: " fence;", count: 6_000)
    let error = #expect(throws: ProgramError.self) { try Program(text) }
    #expect(error?.problem == .tooMany(.words, limit: 10_000))
  }
}
