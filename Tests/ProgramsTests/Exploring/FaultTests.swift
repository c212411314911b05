import Testing

@testable import Programs

@Suite("What goes wrong is told by its shortest schedule")
struct FaultTests {
  private func report(_ text: String, _ model: MemoryModel = .sequential) throws -> Report {
    try Code(text).explored(model)
  }

  @Test("a deadlock by who waits for whom")
  func deadlock() throws {
    let report = try report(
      "lock a, b; thread A: with a: with b: pass; end; end; thread B: with b: with a: pass; end; end; "
        + "thread C: with a: pass")
    let fault = try #require(report.worst)
    #expect(
      fault.kind
        == .deadlock([
          .init(thread: "A", blocking: .lock("b", holder: "B")),
          .init(thread: "B", blocking: .lock("a", holder: "A")),
          .init(thread: "C", blocking: .lock("a", holder: "A")),
        ]))
    #expect(fault.schedule.moves.count == 2)
  }

  @Test("a deadlock among threads that may stand for each other by the threads that move")
  func symmetricDeadlock() throws {
    let text =
      "lock a, b; free = 1; thread A, B: atomic: mine = free; free = 0; end; "
      + "if mine: with a: with b: pass; end; end; else: with b: with a: pass"
    let report = try report(text)
    let fault = try #require(report.worst)
    var simulation = Simulation(try Code(text), .sequential)
    check(simulation.make(fault.schedule) == 4)
    let waiting = simulation.snapshot.threads.map {
      Fault.Waiting(thread: $0.name, blocking: $0.blocking ?? .ended)
    }
    #expect(fault.kind == .deadlock(waiting))
    #expect(simulation.isDeadlocked)
  }

  @Test("every reason for waiting")
  func reasons() throws {
    let text = """
      lock m
      condition c
      semaphore s = 0
      barrier b = 9
      queue q = 1
      thread A: with m: wait c, m
      thread B: acquire s
      thread C: arrive b
      thread D: repeat 2: put q, 1
      thread E: await size(q) == 7
      thread F: atomic: await size(q) == 7
      """
    let fault = try #require(try report(text).worst)
    #expect(
      fault.kind
        == .deadlock([
          .init(thread: "A", blocking: .notification(condition: "c")),
          .init(thread: "B", blocking: .permit(semaphore: "s")),
          .init(thread: "C", blocking: .barrier("b", arrived: 1, parties: 9)),
          .init(thread: "D", blocking: .fullQueue("q")),
          .init(thread: "E", blocking: .condition),
          .init(thread: "F", blocking: .atomicStep),
        ]))
    #expect(fault.schedule.moves.count == 4)
    let empty = try #require(try report("queue q = 1; thread A: r = take(q)").worst)
    #expect(empty.kind == .deadlock([.init(thread: "A", blocking: .emptyQueue("q"))]))
  }

  @Test("a livelock by those that go round")
  func livelock() throws {
    let report = try report(
      "x = 0; thread A: while x == 0: pass; end; thread B: while x == 0: pass; end; "
        + "thread C: pass")
    #expect(report.faults.map(\.kind) == [.livelock(["A", "B"])])
    #expect(report.schedules == .unlimited)
  }

  @Test("a failure by its line")
  func failure() throws {
    let report = try report("x = 0\nthread A:\n    x = 1\n    assert x == 2\n    x = 3")
    let fault = try #require(report.worst)
    #expect(fault.kind == .failure(.assertion, line: 4))
    #expect(fault.schedule.word == "aa")
    #expect(fault.schedules == 1)
    #expect(report.outcomes.isEmpty)
  }

  @Test("a data race with a value that an atomic step may choose")
  func chosenRace() throws {
    let report = try report("x = 0\nthread A:\n    atomic: r = choose(x, 1)\nthread B:\n    x = 1")
    #expect(
      report.faults.contains {
        if case .dataRace("x", _) = $0.kind { true } else { false }
      })
  }

  @Test("a data race by its two accesses")
  func race() throws {
    let report = try report("x = 0\nthread A:\n    x = 1\nthread B:\n    r = x")
    #expect(
      report.faults.map(\.kind) == [
        .dataRace(
          "x",
          [
            .init(thread: "A", line: 3, isWrite: true, isAtomic: false),
            .init(thread: "B", line: 5, isWrite: false, isAtomic: false),
          ])
      ])
    #expect(report.holds)
    #expect(report.worst == nil)
  }

  @Test("with the schedules that come to it, however they go on")
  func share() throws {
    let report = try report(
      "x = 0; y = 0; thread A: x = 1; y = 1; x = 0; thread B: y = 2; never x == 1 and y == 2")
    let fault = try #require(report.worst)
    // Of the four places of B's step, only the one behind all steps of A never shows both.
    #expect(report.schedules == .exactly(4))
    #expect(fault.schedules == 3)
  }

  @Test("once for each kind and place, shortest first")
  func several() throws {
    let report = try report(
      "x = 0; lock m; thread A: r = choose(0, 1, 2); if r == 1: unlock m; end; "
        + "if r == 2: assert r == 0; end; x = 1; x = 2; finally x == 3")
    #expect(report.verdicts == [.assertion, .misuse, .finally])
    #expect(report.faults.map(\.schedule.moves.count) == [1, 2, 3])
    #expect(report.faults.map(\.schedule.word) == ["a2", "a1a", "a0aa"])
  }

  /// Expects what is computed by changing something, which the macro cannot do.
  private func check(_ isRight: Bool, at location: SourceLocation = #_sourceLocation) {
    #expect(isRight, sourceLocation: location)
  }
}
