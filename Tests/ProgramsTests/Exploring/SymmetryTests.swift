import Testing

@testable import Programs

@Suite("Threads that run the same may stand for each other")
struct SymmetryTests {
  /// The same program with a condition that looks into single threads, which forbids exchanging them.
  private func apart(_ text: String) throws -> Code {
    var code = try Code(text)
    code.requirements.append(
      Code.Requirement(
        kind: .never, terms: code.terms.count, position: Position(line: 1, column: 1),
        namesThreads: true))
    code.terms += [Term(operation: .constant, value: 0), Term(operation: .end)]
    return code
  }

  private static let programs =
    LibraryProgram.all.map(\.text) + [
      "lock m reentrant; x = 0; thread A, B, C: with m: with m: x += 1",
      "lock m; condition c spurious; n = 0; thread A, B, C: with m: n += 1; "
        + "if n < 3: wait c, m; else: notify c",
      "barrier b = 2; x = 0; thread A, B, C: arrive b; fetch_add(x, 1)",
      "semaphore s = 1; x = 0; thread A, B, C: acquire s; x += 1; release s; "
        + "thread D, E: r = x; x = r * 2",
      "lock m; x = 0; thread A, B: try_lock(m); x = 1; fence",
      "x = 0; thread A, B, C: r = choose(0, 1); x = r; s = x",
    ]

  @Test("and nothing that is counted or told changes", arguments: programs)
  func counts(text: String) throws {
    for model in MemoryModel.allCases {
      let together = try Code(text).explored(model)
      let apart = try apart(text).explored(model)
      #expect(together.states == apart.states)
      #expect(together.transitions == apart.transitions)
      #expect(together.schedules == apart.schedules)
      #expect(together.verdicts == apart.verdicts)
      #expect(together.faults.map(\.schedules) == apart.faults.map(\.schedules))
      #expect(ends(together) == ends(apart))
    }
  }

  private func ends(_ report: Report) -> [[Snapshot.Value]: Natural?] {
    Dictionary(
      report.outcomes.map { ($0.values, $0.schedules) }, uniquingKeysWith: { first, _ in first })
  }

  /// A thread of `repeat: x = x + 1`, as far as it has come, with what it read last.
  private struct Adder: Hashable, Comparable {
    var steps = 0
    var seen = 0

    static func < (one: Adder, other: Adder) -> Bool {
      (one.steps, one.seen) < (other.steps, other.seen)
    }
  }

  private struct Adders: Hashable {
    var threads: [Adder]
    var memory = 0
  }

  /// The states that differ by more than who is who, counted without a graph, a table or bytes.
  private func adders(_ count: Int, additions: Int) -> Int {
    var seen: Set = [Adders(threads: Array(repeating: Adder(), count: count))]
    var open = Array(seen)
    while let state = open.popLast() {
      for place in state.threads.indices where state.threads[place].steps < 2 * additions {
        var next = state
        if next.threads[place].steps.isMultiple(of: 2) {
          next.threads[place].seen = next.memory
        } else {
          next.memory = next.threads[place].seen + 1
        }
        next.threads[place].steps += 1
        next.threads.sort()
        if seen.insert(next).inserted { open.append(next) }
      }
    }
    return seen.count
  }

  @Test(
    "and of all that differ only by who is who one is kept",
    arguments: [(2, 1, 13), (2, 2, 75), (3, 1, 84), (3, 2, 2_358), (3, 3, 26_260)])
  func canonical(threads: Int, additions: Int, all: Int) throws {
    let names = ["A", "B", "C"].prefix(threads).joined(separator: ", ")
    let body = "repeat \(additions): seen = x; x = seen + 1"
    let report = try Code("x = 0; thread \(names): \(body)").explored(.sequential)
    #expect(report.keptStates == adders(threads, additions: additions))
    #expect(report.states == Natural(all))
  }

  @Test("so that far fewer states are kept")
  func savings() throws {
    let report = try Code("x = 0; thread A, B, C, D: repeat 2: x += 1").explored(.sequential)
    #expect(Natural(report.keptStates * 13) < report.states)
  }
}
