import Testing

@testable import Programs

/// Counts published for lesson-sized programs: states, schedules and ends under both models.
@Suite("States, schedules and outcomes are counted exactly")
struct CountTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var outcomes: [Int]
    var states: [Int]
    var schedules: [Int]
    /// The length of the shortest schedule that breaks the program, 0 where none does.
    var shortest: [Int]
  }

  static func peterson(_ beforeTurn: String, _ afterTurn: [String], turn: (Int) -> String) -> String
  {
    let threads = zip(["A", "B"], [0, 1]).map { name, own in
      "thread \(name): flag[\(own)] = 1; \(beforeTurn) \(turn(1 - own)); \(afterTurn[own]) "
        + "r = flag[\(1 - own)]; s = turn;"
    }
    return "flag = [0, 0]; turn = 0; \(threads.joined(separator: " ")) "
      + "finally not (A.r == 0 or A.s == 0) or not (B.r == 0 or B.s == 1)"
  }

  static let plain: @Sendable (Int) -> String = { "turn = \($0)" }

  static let cases = [
    Case(
      testDescription: "Peterson", text: peterson("", ["", ""], turn: plain), outcomes: [8, 16],
      states: [62, 289], schedules: [70, 74_844], shortest: [0, 12]),
    Case(
      testDescription: "Peterson with fences",
      text: peterson("", ["fence;", "fence;"], turn: plain),
      outcomes: [8, 8], states: [88, 137], schedules: [252, 13_728], shortest: [0, 0]),
    Case(
      testDescription: "Peterson with fences in the wrong place",
      text: peterson("fence;", ["", ""], turn: plain), outcomes: [8, 12], states: [77, 201],
      schedules: [252, 30_888], shortest: [0, 14]),
    Case(
      testDescription: "Peterson with a fence in one thread",
      text: peterson("", ["fence;", ""], turn: plain), outcomes: [8, 12], states: [74, 204],
      schedules: [126, 30_888], shortest: [0, 13]),
    Case(
      testDescription: "Peterson with an exchange",
      text: peterson("", ["", ""]) { "exchange(turn, \($0))" }, outcomes: [8, 8],
      states: [62, 73], schedules: [70, 252], shortest: [0, 0]),
    Case(
      testDescription: "store buffering",
      text: "x = 0; y = 0; thread A: x = 1; r = y; thread B: y = 1; r = x; "
        + "finally A.r == 1 or B.r == 1",
      outcomes: [3, 4], states: [13, 34], schedules: [6, 80], shortest: [0, 6]),
    Case(
      testDescription: "message passing",
      text: "x = 0; y = 0; thread A: x = 1; y = 1; thread B: r = y; s = x; "
        + "finally B.r == 0 or B.s == 1",
      outcomes: [3, 3], states: [13, 23], schedules: [6, 30], shortest: [0, 0]),
    Case(
      testDescription: "lost update", text: "x = 0; thread A, B: r = x; x = r + 1; finally x == 2",
      outcomes: [3, 3], states: [13, 22], schedules: [6, 20], shortest: [4, 6]),
    Case(
      testDescription: "two lost updates",
      text: "x = 0; thread A, B: repeat 2: r = x; x = r + 1; end; finally x > 2",
      outcomes: [10, 10], states: [75, 190], schedules: [70, 8_316], shortest: [8, 12]),
    Case(
      testDescription: "two updates never make one",
      text: "x = 0; thread A, B: repeat 2: r = x; x = r + 1; end; finally x != 1",
      outcomes: [10, 10], states: [75, 190], schedules: [70, 8_316], shortest: [0, 0]),
    Case(
      testDescription: "lost updates of three",
      text: "x = 0; thread A, B, C: r = x; x = r + 1; finally x > 1",
      outcomes: [16, 16], states: [84, 175], schedules: [90, 1_680], shortest: [6, 9]),
    Case(
      testDescription: "indivisible additions",
      text: "x = 0; thread A, B: repeat 2: fetch_add(x, 1); end; finally x == 4",
      outcomes: [1, 1], states: [9, 9], schedules: [6, 6], shortest: [0, 0]),
    Case(
      testDescription: "test-and-set",
      text: "x = 0; thread A, B: r = exchange(x, 1); finally A.r != B.r",
      outcomes: [2, 2], states: [5, 5], schedules: [2, 2], shortest: [0, 0]),
    Case(
      testDescription: "test, then set",
      text: "x = 0; thread A, B: r = x; x = 1; finally A.r != B.r",
      outcomes: [3, 3], states: [13, 22], schedules: [6, 20], shortest: [4, 6]),
  ]

  @Test("in programs of the size of a lesson", arguments: cases)
  func lesson(of program: Case) throws {
    let code = try Code(program.text)
    for (model, place) in zip(MemoryModel.allCases, [0, 1]) {
      let report = code.explored(model)
      #expect(report.outcomes.count == program.outcomes[place])
      #expect(report.states == Natural(program.states[place]))
      #expect(report.schedules == .exactly(Natural(program.schedules[place])))
      #expect(
        report.outcomes.reduce(0) { $0 + ($1.schedules ?? 0) }
          == Natural(program.schedules[place]))
      #expect(report.worst?.schedule.moves.count ?? 0 == program.shortest[place])
    }
  }

  /// `ordered`: the last one takes its forks the other way round.
  static func philosophers(_ count: Int, ordered: Bool) -> String {
    let usual =
      "repeat: lock fork[i]; lock fork[(i + 1) % \(count)]; "
      + "unlock fork[(i + 1) % \(count)]; unlock fork[i];"
    let last =
      "repeat: lock fork[0]; lock fork[\(count - 1)]; "
      + "unlock fork[\(count - 1)]; unlock fork[0]"
    return ordered
      ? "lock fork[\(count)]; thread P[i] for i in 0..\(count - 2): \(usual) thread Q: \(last)"
      : "lock fork[\(count)]; thread P[i] for i in 0..\(count - 1): \(usual)"
  }

  @Test(
    "of philosophers",
    arguments: [
      (4, 118, 79), (5, 392, 261), (6, 1_297, 862), (8, 14_158, 9_403), (10, 154_450, 102_571),
    ])
  func philosophers(count: Int, states: Int, ordered: Int) throws {
    let greedy = try Code(Self.philosophers(count, ordered: false)).explored(.sequential)
    #expect(greedy.states == Natural(states))
    #expect(greedy.schedules == .unlimited)
    #expect(greedy.faults.count == 1)
    #expect(greedy.worst?.schedule.moves.count == count)
    let polite = try Code(Self.philosophers(count, ordered: true)).explored(.sequential)
    #expect(polite.states == Natural(ordered))
    #expect(polite.holds)
  }

  @Test("also where only some names are looked at")
  func projection() throws {
    let report = try Code("x = 0; thread A, B: r = x; x = r + 1").explored(.sequential)
    let outcomes = report.outcomes(of: ["x"])
    #expect(outcomes.map { $0.values.map(\.value) } == [[1], [2]])
    #expect(outcomes.map(\.schedules) == [4, 2])
    let endless = try Code("atomic x = 0; thread A: while x == 0: pass; end; thread B: x = 1")
      .explored(.sequential)
    #expect(endless.outcomes(of: ["x"]).map(\.schedules) == [nil])
  }

  @Test("in fewer than a hundred bytes a state")
  func memory() throws {
    let report = try Code(Self.philosophers(9, ordered: false)).explored(.sequential)
    #expect(report.keptStates > 40_000)
    #expect(report.bytes < 100 * report.keptStates)
  }

  @Test("up to numbers beyond a machine word")
  func large() throws {
    let text = "x = 0; thread A, B, C, D: repeat 12: fetch_add(x, 1)"
    let report = try Code(text).explored(.sequential)
    // 48 steps in any order of four threads: 48! / 12!⁴.
    let steps = (1...48).reduce(Natural(1)) { $0 * $1 }
    let expected = (0..<4).reduce(steps) { number, _ in
      (1...12).reduce(number) { $0.dividedBy($1).quotient }
    }
    #expect(report.schedules == .exactly(expected))
    #expect(report.states == Natural(13 * 13 * 13 * 13))
    #expect(report.keptStates == 1_820)
  }
}
