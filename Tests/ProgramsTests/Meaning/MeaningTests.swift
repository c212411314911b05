import Testing

@testable import Programs

@Suite("What each word of the language means")
struct MeaningTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var verdicts: [Verdict]
    /// How many schedules there are with writes seen at once; 0 for no end of them.
    var schedules: Int
    /// How many states.
    var states: Int

    init(_ name: String, _ text: String, _ verdicts: [Verdict], schedules: Int, states: Int) {
      (testDescription, self.text, self.verdicts) = (name, text, verdicts)
      (self.schedules, self.states) = (schedules, states)
    }
  }

  static let cases = [
    Case(
      "what a thread does alone is no step", "thread A, B: r = 1; r = r * 3; if r > 2: r = 0",
      [.holds], schedules: 1, states: 1),
    Case(
      "a read and a write of one statement are two steps", "x = 0; thread A: x = x + x",
      [.holds], schedules: 1, states: 4),
    Case(
      "and reads its right side only when the left one holds",
      "x = 0; y = 0; thread A: if x == 1 and y == 1: pass", [.holds], schedules: 1, states: 2),
    Case(
      "or reads its right side only when the left one does not hold",
      "x = 0; y = 0; thread A: if x == 1 or y == 1: pass", [.holds], schedules: 1, states: 3),
    Case(
      "await looks at everything in one step", "x = 1; y = 1; thread A: await x == 1 and y == 1",
      [.holds], schedules: 1, states: 2),
    Case(
      "await waits until others make it hold",
      "atomic x = 0; thread A: await x == 2; thread B: x = 1; x = 2", [.holds], schedules: 1,
      states: 4),
    Case(
      "an atomic step has nothing come between",
      "x = 0; thread A, B: atomic: r = x; x = r + 1; end; finally x == 2", [.holds], schedules: 2,
      states: 5),
    Case(
      "an atomic step waits until all of it can happen",
      "x = 0; thread A: atomic: x = 5; await x == 6; end; thread B: pass", [.deadlock],
      schedules: 1, states: 1),
    Case(
      "an atomic step may be left by break",
      "x = 0; thread A: while 1: atomic: x += 1; if x == 2: break; end; end; end; finally x == 2",
      [.holds], schedules: 1, states: 3),
    Case(
      "an atomic step without an end is an error",
      "x = 0; thread A: atomic: while x == 0: pass", [.error], schedules: 1, states: 1),
    Case(
      "an order of evaluation from left to right, also in an atomic step",
      "x = 1; thread A: atomic: r = x * 10 + fetch_add(x, 1); end; finally A.r == 11 and x == 2",
      [.holds], schedules: 1, states: 2),
    Case(
      "division rounds down, and what is left has the sign of the divisor",
      "thread A: a = -7 // 2; b = -7 % 2; c = 7 // -2; d = 7 % -2; "
        + "finally A.a == -4 and A.b == 1 and A.c == -4 and A.d == -1",
      [.holds], schedules: 1, states: 1),
    Case(
      "division by zero is an error", "x = 0; thread A: r = 1 // x", [.error], schedules: 1,
      states: 1),
    Case(
      "an index outside of its array is an error", "a = [1, 2]; i = 2; thread A: r = a[i]",
      [.error], schedules: 1, states: 2),
    Case(
      "a value may be large", "x = 1; thread A: repeat 9: x *= 10; end; finally x == 1000000000",
      [.holds], schedules: 1, states: 19),
    Case(
      "a value beyond 32 bits is an error", "x = 1000000000; thread A: x *= 10", [.error],
      schedules: 1, states: 2),
    Case(
      "a lock keeps others out",
      "lock m; thread A, B: with m: inside: pass; end; end; "
        + "never at(inside) > 1", [.holds], schedules: 2, states: 12),
    Case(
      "break gives back what with has taken",
      "lock m; thread A: repeat: with m: break; end; end; thread B: lock m; unlock m", [.holds],
      schedules: 2, states: 8),
    Case(
      "stop gives back what with has taken",
      "lock m; thread A: with m: stop; end; thread B: lock m; unlock m",
      [.holds], schedules: 2, states: 8),
    Case(
      "a thread that waits for its own lock is in a deadlock", "lock m; thread A: lock m; lock m",
      [.deadlock], schedules: 1, states: 2),
    Case(
      "a re-entrant lock is free when it was given back as often",
      "lock m reentrant; thread A: lock m; lock m; unlock m; thread B: lock m", [.deadlock],
      schedules: 2, states: 5),
    Case(
      "a lock is given back by its holder only", "lock m; thread A: unlock m", [.misuse],
      schedules: 1, states: 1),
    Case(
      "waiting needs the lock", "lock m; condition c; thread A: wait c, m", [.misuse],
      schedules: 1, states: 1),
    Case(
      "try_lock never waits", "lock m; thread A, B: r = try_lock(m); finally A.r + B.r == 1",
      [.holds], schedules: 2, states: 5),
    Case(
      "a notification wakes one of two",
      "lock m; condition c; atomic n = 0; "
        + "thread A, B: lock m; fetch_add(n, 1); wait c, m; unlock m; end; "
        + "thread C: await n == 2; lock m; notify c; unlock m",
      [.deadlock], schedules: 8, states: 24),
    Case(
      "a notification to all wakes both",
      "lock m; condition c; atomic n = 0; "
        + "thread A, B: lock m; fetch_add(n, 1); wait c, m; unlock m; end; "
        + "thread C: await n == 2; lock m; notify_all c; unlock m",
      [.holds], schedules: 8, states: 25),
    Case(
      "a spurious wake-up needs no notification",
      "lock m; condition c spurious; thread A: with m: wait c, m", [.holds], schedules: 1,
      states: 5),
    Case(
      "a semaphore has so many permits",
      "semaphore s = 2; thread A, B, C: acquire s; inside: pass; never at(inside) > 2",
      [.deadlock], schedules: 18, states: 19),
    Case(
      "a barrier opens for the last to arrive", "barrier b = 2; thread A, B: arrive b", [.holds],
      schedules: 2, states: 6),
    Case(
      "a barrier can be used again at once",
      "barrier b = 2; thread A, B: repeat 3: arrive b; end; end", [.holds], schedules: 18,
      states: 20),
    Case(
      "a queue keeps the order and its bound",
      "queue q = 2; thread A: put q, 1; put q, 2; put q, 3; thread B: a = take(q); b = take(q); "
        + "c = take(q); finally B.a == 1 and B.b == 2 and B.c == 3", [.holds], schedules: 4,
      states: 9),
    Case(
      "a choice is a step with several ends", "thread A: r = choose(1, 2, 1 + 2)", [.holds],
      schedules: 3, states: 4),
    Case(
      "choices of one atomic step are all combined",
      "thread A: atomic: r = choose(0, 1); s = choose(0, 1, 2)", [.holds], schedules: 6, states: 7),
    Case(
      "a label makes a step of what stands behind it", "thread A: here: r = 1", [.holds],
      schedules: 1, states: 2),
    Case(
      "repeat counts by itself",
      "x = 0; thread A: repeat 3: if x == 1: continue; end; x += 1; end; "
        + "finally x == 1", [.holds], schedules: 1, states: 6),
    Case(
      "an endless loop without a way out is at rest at the beginning of a round",
      "queue q = 1; thread A: put q, 1; thread B: repeat: r = take(q)", [.holds], schedules: 1,
      states: 3),
    Case(
      "threads that only wait for each other are no end",
      "semaphore s = 0; thread A, B: repeat: acquire s", [.deadlock], schedules: 1, states: 1),
    Case(
      "spinning for what never comes is a livelock",
      "atomic x = 0; thread A: while x == 0: pass; end; thread B: pass", [.livelock],
      schedules: 0, states: 1),
    Case(
      "looping alone for ever is a livelock", "thread A: r = 1; while r: pass", [.livelock],
      schedules: 0, states: 1),
    Case(
      "two that wait for each other while a third goes on are stuck",
      "lock a, b; x = 0; thread A: with a: with b: pass; end; end; "
        + "thread B: with b: with a: pass; end; end; thread C: repeat: atomic: x = 1 - x",
      [.stuck], schedules: 0, states: 38),
    Case(
      "an assertion ends its schedule", "x = 0; thread A: assert x == 1; x = 2", [.assertion],
      schedules: 1, states: 1),
    Case(
      "an assertion that needs no step fails at once", "thread A: assert 1 == 2", [.assertion],
      schedules: 1, states: 1),
    Case(
      "never is looked at in every state", "x = 0; thread A: x = 1; x = 2; never x == 1",
      [.never], schedules: 1, states: 3),
    Case(
      "finally is looked at at the end", "x = 0; thread A: x = 1; x = 2; finally x == 2", [.holds],
      schedules: 1, states: 3),
    Case(
      "two plain accesses may race", "x = 0; thread A: x = 1; thread B: r = x", [.race],
      schedules: 2, states: 5),
    Case(
      "two reads do not race", "x = 0; thread A: r = x; thread B: r = x", [.holds],
      schedules: 2, states: 4),
    Case(
      "a plain access races with an atomic step",
      "x = 0; thread A: x = 1; thread B: atomic: x += 1", [.race], schedules: 2, states: 5),
    Case(
      "an atomic step races only by what it uses",
      "x = 0; y = 0; thread A: x = 1; thread B: atomic: if y: x = 2", [.holds], schedules: 2,
      states: 4),
    Case(
      "an atomic step races by whatever it may choose",
      "x = 0; y = 0; thread A: x = 1; thread B: atomic: r = choose(0, 1); if r: x = 2", [.race],
      schedules: 4, states: 7),
    Case(
      "names declared atomic do not race", "atomic x = 0; thread A: x = 1; thread B: r = x",
      [.holds], schedules: 2, states: 5),
  ]

  @Test("is seen in its schedules", arguments: cases)
  func meaning(of program: Case) throws {
    let report = try Code(program.text).explored(.sequential)
    #expect(report.verdicts == program.verdicts)
    #expect(
      report.schedules
        == (program.schedules == 0 ? .unlimited : .exactly(Natural(program.schedules))))
    #expect(report.states == Natural(program.states))
  }
}
