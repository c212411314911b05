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

  @Test("so that far fewer states are kept")
  func savings() throws {
    let report = try Code("x = 0; thread A, B, C, D: repeat 2: x += 1").explored(.sequential)
    #expect(Natural(report.keptStates * 13) < report.states)
  }
}
