import Testing

@testable import Experiments

@Suite("Plans are command lines")
struct PlanTests {
  private static let settings = RunSettings(rounds: 30, seconds: 2, seed: 7)

  @Test("Every option and setting is written out, and only what matters is the subject")
  func words() {
    let plan = Plan(
      experiment: "lifecycle",
      options: [
        .init(name: "--kind", value: "thread"), .init(name: "--gated", value: nil),
      ], settings: Self.settings)
    #expect(
      plan.description
        == "lifecycle --kind thread --gated --rounds 30 --seconds 2 --seed 7")
    #expect(plan.subject == "lifecycle --kind thread --gated")
  }

  @Test(
    "Parts of a second keep their point", arguments: [(0.05, "0.05"), (2.5, "2.5"), (600, "600")])
  func seconds(seconds: Double, expected: String) {
    let plan = Plan(
      experiment: "lifecycle", options: [], settings: .init(rounds: 1, seconds: seconds, seed: 1))
    #expect(plan.words[4] == expected)
  }

  @Test(
    "A word that a command line would cut is quoted",
    arguments: [("two words", "\"two words\""), ("it's", "\"it's\""), ("a\"b", "\"a\\\"b\"")])
  func quoted(value: String, expected: String) {
    let plan = Plan(
      experiment: "x", options: [.init(name: "--text", value: value)], settings: Self.settings)
    #expect(plan.description.hasPrefix("x --text \(expected) --rounds"))
  }

  @Test(
    "The words of a plan parse to the same plan", arguments: ExperimentCatalog.all.map { $0.name })
  func parsedAgain(name: String) throws {
    let first = try #require(try ExperimentCatalog.invocation(of: [name])).plan(freshSeed: 99)
    let second = try #require(try ExperimentCatalog.invocation(of: first.words)).plan(freshSeed: 1)
    #expect(first == second)
    #expect(first.settings.seed == 99)
  }
}
