import Programs
import Testing

@testable import Shell

@Suite("What exploring proves, for the questions of lessons")
struct ExploredTests {
  /// A program without a condition, of which not all states are seen.
  private static let limited =
    "explore \"x = 0; thread A, B: repeat 10: r = x; x = r + 1; end; end\" --states 1000"

  @Test(
    "Findings of programs whose verdicts are known",
    arguments: [
      ("explore lost-update", "sc-schedules", "6"), ("explore lost-update", "tso-schedules", "20"),
      ("explore lost-update", "sc-one-in", "1"), ("explore lost-update", "sc-steps", "4"),
      ("explore lost-update", "sc-verdict", "finally"), ("explore lost-update", "sc-ends", "2"),
      ("explore lost-update", "sc-race", "yes"), ("explore lost-update", "sc-holds", "no"),
      ("explore race", "sc-schedules", "6"),
      ("explore store-buffering", "sc-holds", "yes"),
      ("explore store-buffering", "sc-one-in", "never"),
      ("explore store-buffering", "tso-one-in", "4"),
      ("explore peterson", "sc-verdict", "holds"), ("explore peterson", "tso-verdict", "never"),
      ("explore peterson", "sc-race", "no"), ("explore peterson", "sc-steps", "never"),
      ("explore deadlock", "sc-verdict", "deadlock"), ("explore deadlock", "sc-one-in", "3"),
      ("explore polite-threads", "sc-schedules", "unlimited"),
      (Self.limited, "sc-verdict", "inconclusive"),
      (Self.limited, "sc-schedules", "inconclusive"),
    ])
  func findings(line: String, finding: String, value: String) throws {
    let explored = try #require(Explored.of(line: line))
    #expect(explored.findings[finding] == value)
  }

  @Test("Only the memory that was asked for has findings")
  func memory() throws {
    let explored = try #require(Explored.of(line: "explore peterson --model tso"))
    #expect(explored.findings["tso-holds"] == "no" && explored.findings["sc-holds"] == nil)
  }

  @Test("Every finding has one of its values, or a count where it is one")
  func declared() throws {
    for program in ["lost-update", "peterson", "philosophers", "polite-threads"] {
      let findings = try #require(Explored.of(line: "explore \(program)")).findings
      #expect(Set(findings.keys) == ExplorationFinding.names)
      for finding in ExplorationFinding.allCases {
        for model in MemoryModel.allCases {
          let value = try #require(findings[finding.name(on: model)])
          #expect(finding.answers.contains(value) || finding.isCount && Int(value) != nil)
        }
      }
    }
  }

  @Test(
    "The same program on the same memory is the same question, however it is written",
    arguments: [
      ("explore lost-update", true), ("explore race", true),
      ("explore lost-update --states 5000", true),
      ("explore \"x = 0; thread A, B: seen = x; x = seen + 1; end; finally x == 2\"", true),
      ("explore \"x = 0\nthread A, B:\n  seen = x\n  x = seen + 1\nfinally x == 2\"", true),
      ("explore lost-update --model sc", false), ("explore ticket-sale", false),
      ("explore \"x = 0; thread A, B: seen = x; x = seen + 1; end; finally x == 1\"", false),
    ])
  func asked(line: String, isSame: Bool) throws {
    let asked = try #require(Explored.asked(by: line))
    #expect((asked == Explored.asked(by: "explore lost-update")) == isSame)
  }

  @Test(
    "What explores nothing, or answers a program that reads, asks nothing",
    arguments: [
      "race", "play lost-update", "explore", "explore nothing-like-that", "explore race --json",
    ])
  func nothing(line: String) {
    #expect(Explored.asked(by: line) == nil && Explored.of(line: line) == nil)
  }
}
