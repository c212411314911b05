import Testing

@testable import Programs

@Suite("A program in the hands of a scheduler")
struct SimulationTests {
  private let storeBuffering = """
    x = 0
    y = 0
    thread A:
        x = 1
        seen = y
    thread B:
        y = 1
        seen = x
    finally A.seen == 1 or B.seen == 1
    """

  @Test("moves as it is told, and shows what every thread is about to do")
  func moving() throws {
    var simulation = Simulation(try Code(storeBuffering), .buffered)
    #expect(simulation.moves == [Move(thread: 0), Move(thread: 1)])
    #expect(simulation.snapshot.threads.map(\.next) == [.buffered("x", 1), .buffered("y", 1)])
    check(simulation.make(Move(thread: 0)))
    #expect(simulation.events == [.buffered("x", 1)])
    let snapshot = simulation.snapshot
    #expect(snapshot.values.map(\.value) == [0, 0])
    #expect(snapshot.threads[0].buffer == [.init(name: "x", value: 1)])
    #expect(snapshot.threads[0].next == .read("y", 0, fromBuffer: false))
    #expect(snapshot.threads.map(\.line) == [5, 7])
    #expect(
      simulation.moves == [Move(thread: 0, isFlush: true), Move(thread: 0), Move(thread: 1)])
    check(simulation.make(Move(thread: 0)))
    #expect(simulation.events == [.read("y", 0, fromBuffer: false), .set("seen", 0)])
    check(simulation.make(Move(thread: 0, isFlush: true)))
    #expect(simulation.events == [.reached("x", 1)])
    #expect(simulation.snapshot.threads[0].line == nil)
    #expect(simulation.snapshot.threads[0].blocking == .ended)
    check(!simulation.make(Move(thread: 0)))
    #expect(simulation.schedule.word == "aaA")
  }

  @Test("takes moves back to the beginning")
  func undoing() throws {
    var simulation = Simulation(try Code(storeBuffering), .buffered)
    let start = simulation.snapshot
    check(!simulation.undo())
    let made = simulation.make(try #require(Schedule(word: "abAaBb")))
    #expect(made == 6)
    #expect(simulation.isFinished)
    #expect(simulation.requirements == [true])
    for _ in 0..<6 { check(simulation.undo()) }
    #expect(simulation.snapshot == start)
    #expect(simulation.schedule == Schedule())
  }

  @Test("stops at a move that is impossible, and at a failure")
  func refusing() throws {
    var simulation = Simulation(
      try Code("lock m; thread A: lock m; unlock m; unlock m"), .sequential)
    check(simulation.make(try #require(Schedule(word: "aaaaa"))) == 3)
    #expect(simulation.failure == .init(failure: .unlockedByOther, line: 1))
    #expect(simulation.moves.isEmpty)
    #expect(!simulation.isFinished && !simulation.isDeadlocked)
    check(simulation.undo())
    #expect(simulation.failure == nil)
    #expect(simulation.moves == [Move(thread: 0)])
  }

  @Test("decides wherever a step leaves several ways open")
  func deciding() throws {
    var simulation = Simulation(
      try Code("thread A: atomic: r = choose(5, 6); s = choose(7, 8, 9)"), .sequential)
    #expect(simulation.moves.count == 6)
    check(simulation.make(Move(thread: 0, decisions: [1, 2])))
    #expect(simulation.snapshot.threads[0].own.map(\.value) == [6, 9])
    #expect(simulation.schedule.word == "a12")
  }

  @Test("says what is wrong here and now")
  func verdicts() throws {
    let cases: [(program: String, word: String, verdicts: [Verdict])] = [
      ("store-buffering", "", []),
      ("store-buffering", "aabBbA", [.finally]),
      ("store-buffering", "aabBb", []),
      ("deadlock", "ab", [.deadlock]),
      ("boolean-flag", "abab", [.never]),
      ("polite-threads", "ab", [.livelock]),
      ("forgotten-flag", "a0", [.livelock]),
      ("forgotten-flag", "a1", []),
      ("extra-unlock", "aaa", [.misuse]),
      ("insufficient-lock", "aa", [.race]),
    ]
    for (name, word, verdicts) in cases {
      let code = try Code(try #require(LibraryProgram.named(name)).text)
      var simulation = Simulation(code, name == "store-buffering" ? .buffered : .sequential)
      check(simulation.make(try #require(Schedule(word: word))) == word.filter(\.isLetter).count)
      #expect(simulation.verdicts() == verdicts, "\(name) \(word)")
    }
  }

  @Test("does what each kind of step says")
  func events() throws {
    let text = """
      x = 1
      lock m
      condition c
      semaphore s = 1
      barrier b = 2
      queue q = 1
      thread A:
          old = exchange(x, 2)
          compare_exchange(x, 2, 3)
          fetch_add(x, 4)
          acquire s
          release s
          put q, x
          with m: wait c, m
          arrive b
      thread B:
          r = take(q)
          got = try_lock(m)
          notify c
          unlock m
          arrive b
          fence
          await x == 7
          end_: pass
      """
    var simulation = Simulation(try Code(text), .sequential)
    var events: [Event] = []
    let word = "aaaaaaaaabbbbaaabbbba"
    for move in try #require(Schedule(word: word)).moves {
      check(simulation.make(move))
      events += simulation.events
    }
    #expect(
      events == [
        .exchanged("x", old: 1, new: 2), .set("old", 1),
        .compared("x", old: 2, expected: 2, new: 3), .added("x", old: 3, by: 4),
        .acquired("s", left: 0), .released("s", left: 1), .read("x", 7, fromBuffer: false),
        .put("q", 7), .locked("m"), .waited(condition: "c", lock: "m"), .took("q", 7),
        .set("r", 7), .triedLock("m", succeeded: true), .set("got", 1),
        .notified(condition: "c", thread: 0), .unlocked("m"),
        .woke(condition: "c", lock: "m", spuriously: false), .unlocked("m"),
        .arrived("b", isLast: false), .arrived("b", isLast: true), .fenced, .passed, .paused,
        .left("b"),
      ])
  }

  /// Expects what is computed by changing something, which the macro cannot do.
  private func check(_ isRight: Bool, at location: SourceLocation = #_sourceLocation) {
    #expect(isRight, sourceLocation: location)
  }
}
