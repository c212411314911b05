import Testing

@testable import Results

@Suite("Plans are command lines")
struct PlanTests {
  private static let settings = RunSettings(rounds: 30, seconds: 2, seed: 7)

  private func plan(text value: String) -> Plan {
    Plan(
      experiment: "x", options: [.init(name: "--text", value: value)], settings: Self.settings)
  }

  @Test("Words behind two dashes stand for themselves, whatever they look like")
  func rest() throws {
    let words = ["./a.out", "--rounds", "3", "a b", "--"]
    let plan = Plan(
      experiment: "watch", options: [.init(name: "--for", value: "10s")], rest: words)
    #expect(plan.description == "watch --for 10s -- ./a.out --rounds 3 \"a b\" --")
    let again = try #require(Plan(plan.description))
    #expect(again.words == ["watch", "--for", "10s", "--"] + words)
    #expect(again.description == plan.description)
  }

  @Test("Every option and setting is written out")
  func words() {
    let plan = Plan(
      experiment: "lifecycle",
      options: [.init(name: "--kind", value: "thread"), .init(name: "--gated", value: nil)],
      settings: Self.settings)
    #expect(
      plan.description
        == "lifecycle --kind thread --gated --rounds 30 --seconds 2 --seed 7")
    #expect(plan.value(of: "--kind") == "thread")
    #expect(plan.value(of: "--gated") == nil && plan.value(of: "--seed") == nil)
    #expect(plan.settingOptions.map(\.value) == ["30", "2", "7"])
    #expect(Plan(plan.description) == plan)
  }

  @Test(
    "Parts of a second keep their point",
    arguments: [(0.05, "0.05"), (2.5, "2.5"), (600, "600"), (1e300, "1e+300")])
  func seconds(seconds: Double, expected: String) {
    let plan = Plan(
      experiment: "lifecycle", options: [], settings: .init(rounds: 1, seconds: seconds, seed: 1))
    #expect(plan.words[4] == expected)
  }

  @Test(
    "A word that a command line would cut is quoted, and read again as it was",
    arguments: [
      ("two words", #""two words""#), ("it's", #""it's""#), (#"a"b"#, #""a\"b""#),
      (#"a\b"#, #""a\\b""#), (#"a\"b c\"#, #""a\\\"b c\\""#), ("", #""""#), ("线程", "线程"),
      ("kind=thread,via=pipe", "kind=thread,via=pipe"),
    ])
  func quoted(value: String, expected: String) {
    let plan = plan(text: value)
    #expect(plan.description == "x --text \(expected) --rounds 30 --seconds 2 --seed 7")
    #expect(Plan(plan.description) == plan)
  }

  @Test(
    "A backslash before anything but a quote and itself stands for itself, as it once was written")
  func backslash() { #expect(Plan(#"x --text "a\b c""#)?.value(of: "--text") == #"a\b c"#) }

  @Test(
    "A line falls into options, values and flags",
    arguments: [
      ("race", []), ("race --quick", [("--quick", nil)]),
      ("race --threads 2 --quick", [("--threads", "2"), ("--quick", nil)]),
      ("race   --threads  2", [("--threads", "2")]), ("race --label=x", [("--label", "x")]),
      ("race --label=", [("--label", "")]), ("race --sizes 1 2", [("--sizes", "1 2")]),
      ("race --offset -5", [("--offset", "-5")]), ("race 5 --quick", [("--quick", nil)]),
    ] as [(String, [(String, String?)])])
  func parsed(line: String, expected: [(String, String?)]) throws {
    let plan = try #require(Plan(line))
    #expect(plan.experiment == "race")
    #expect(plan.options.map(\.name) == expected.map(\.0))
    #expect(plan.options.map(\.value) == expected.map(\.1))
  }

  @Test("That a run goes on until it can tell is a flag of the plan, and only where it is wanted")
  func untilDecided() throws {
    let plan = try #require(Plan("race --rounds 3 --seconds 0.5 --seed 7 --until-decided"))
    #expect(plan.settings == RunSettings(rounds: 3, seconds: 0.5, seed: 7, untilDecided: true))
    #expect(plan.description == "race --rounds 3 --seconds 0.5 --seed 7 --until-decided")
    #expect(plan.settings.mostRounds == 6 && plan.settings.mostSeconds == 1)
    let other = try #require(Plan("race --rounds 3 --seconds 0.5 --seed 7"))
    #expect(!other.description.contains("--until-decided") && other.settings.mostRounds == 3)
  }

  @Test("A longer plan has twice the rounds and the time, and is the same otherwise")
  func longer() throws {
    let plan = try #require(Plan("race --threads 2 --rounds 3 --seconds 0.5 --seed 7"))
    #expect(plan.longer.description == "race --threads 2 --rounds 6 --seconds 1 --seed 7")
  }

  @Test("Rounds, time and seed are read wherever they stand")
  func readSettings() throws {
    let plan = try #require(Plan("race --seed 7 --threads 2 --seconds 0.5 --rounds 3"))
    #expect(plan.settings == RunSettings(rounds: 3, seconds: 0.5, seed: 7))
    #expect(plan.options.map(\.name) == ["--threads"])
    #expect(plan.description == "race --threads 2 --rounds 3 --seconds 0.5 --seed 7")
  }

  @Test(
    "What a line does not state is not stated when it is written again",
    arguments: [
      "race", "race --threads 2 --guard none --seed 7", "race --seconds 2.5",
      "race --quick --rounds 5", "race --rounds 5 --seconds 1 --seed 7",
      "race --rounds 0 --seconds 0 --seed 0",
    ])
  func unstated(line: String) throws {
    let plan = try #require(Plan(line))
    #expect(plan.description == line)
    let text = try JSONText.encode([plan])
    #expect(text == "[\"\(line)\"]")
    #expect(JSONText.decode([Plan].self, from: text.utf8) == [plan])
  }

  @Test("Rounds that are not stated differ from none")
  func differs() { #expect(Plan("race") != Plan("race --rounds 0 --seconds 0 --seed 0")) }

  @Test("A line without words is no plan", arguments: ["", "   "])
  func noPlan(line: String) {
    #expect(Plan(line) == nil)
    #expect(JSONText.decode([Plan].self, from: "[\"\(line)\"]".utf8) == nil)
  }
}
