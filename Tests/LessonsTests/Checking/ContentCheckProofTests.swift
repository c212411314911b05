import Lessons
import Testing

@Suite("What all schedules decide is held against a search by the check itself")
struct ContentCheckProofTests {
  private static let catalogue = CatalogueFacts(
    experiments: [.init(name: "race", findings: [], quantities: [], options: [])],
    proofs: [
      .init(name: "sc-holds", values: ["yes", "no", "inconclusive"]),
      .init(name: "sc-schedules", values: ["unlimited", "inconclusive"], isCount: true),
    ],
    commandError: { _ in nil },
    proved: { line in
      guard line.hasPrefix("explore") else { return nil }
      let isLarge = line.contains("large")
      return ["sc-holds": isLarge ? "inconclusive" : "no", "sc-schedules": "6"]
    })

  private func faults(_ options: [String], fence: String, _ block: String) -> [String] {
    let quoted = (["**Predict.** What?", ""] + options.map { "- \($0)" }).map { "> " + $0 }
    let lesson =
      "# T\n\nS\n\n## Step\n\nRead.\n\n" + quoted.joined(separator: "\n")
      + "\n\n```\(fence)\n\(block)\n```\n"
    return ContentCheck(
      source: Fixture.source(["en/01-a.md": lesson]), catalogue: Self.catalogue
    ).faults().map(\.message)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let options: [String]
    var fence = "conlab"
    var block = "explore x"
    let faults: [String]
  }

  @Test("A prediction about a program", arguments: cases)
  func prediction(of one: Case) {
    #expect(faults(one.options, fence: one.fence, one.block) == one.faults)
  }

  private static let cases: [Case] = [
    .init(
      testDescription: "one option is right, and not all values are covered",
      options: ["No `sc-holds: no`", "No idea `sc-holds: inconclusive`"], faults: []),
    .init(
      testDescription: "a span holds the count",
      options: ["Few `sc-schedules: 2..9`", "Many `sc-schedules: 10..`"], faults: []),
    .init(
      testDescription: "no option is right",
      options: ["Few `sc-schedules: 2..5`", "Many `sc-schedules: 7.. | unlimited`"],
      faults: ["no option stands for 'sc-schedules: 6', so nobody could be right then"]),
    .init(
      testDescription: "a count where none can be",
      options: ["So `sc-holds: 6`", "Or so `sc-holds: no`"],
      faults: ["finding 'sc-holds' has no value '6'; expected yes, no, inconclusive"]),
    .init(
      testDescription: "nothing is explored",
      options: ["Yes `sc-holds: yes`", "No `sc-holds: no`"],
      block: "race",
      faults: ["no command of this section measures 'sc-holds'; it runs nothing"]),
    .init(
      testDescription: "too large to be decided",
      options: ["Yes `sc-holds: yes`", "No `sc-holds: no`"], block: "explore large",
      faults: ["no command of this section measures 'sc-holds'; it runs nothing"]),
    .init(
      testDescription: "a program in a block",
      options: ["Yes `sc-holds: yes`", "No `sc-holds: no`"],
      fence: "conlab explore --model sc", block: "x = 0\nthread A: x = 1", faults: []),
    .init(
      testDescription: "the learner's program, with all values",
      options: ["Yes `sc-holds: yes`", "No `sc-holds: no`"], fence: "conlab modify", faults: []),
    .init(
      testDescription: "the learner's program, with a value that nobody could choose",
      options: ["No `sc-holds: no`", "No idea `sc-holds: inconclusive`"], fence: "conlab modify",
      faults: ["no option stands for 'sc-holds: yes', so nobody could be right then"]),
  ]
}
