import Testing

@testable import Results

@Suite("What plans ask")
struct InquiryTests {
  private static let usual = UsualOptions([
    "race": [
      PlanOption(name: "--threads", value: "2"), PlanOption(name: "--guard", value: "none"),
    ]
  ])

  private func inquiry(_ line: String) throws -> Inquiry {
    Self.usual.inquiry(of: try #require(Plan(line)))
  }

  @Test(
    "Two plans ask the same, whatever rounds, time and seed, and with usual options or without",
    arguments: [
      ("race --threads 2 --guard none", "race --threads 2 --guard none --seed 7", true),
      ("race --rounds 5 --seconds 1 --seed 7", "race --rounds 9 --seconds 3 --seed 8", true),
      ("race --guard none --threads 2", "race --threads 2 --guard none", true),
      ("race", "race --threads 2 --guard none", true), ("race", "race --threads 4", false),
      ("race --threads 2", "race --guard lock", false), ("race --quick", "race", false),
      ("locks --threads 2", "locks --threads 2 --seed 1", true),
      ("locks --threads 2", "locks", false), ("race", "locks", false),
      ("race --former 1", "race", false),
    ])
  func same(one: String, other: String, expected: Bool) throws {
    let plans = try (#require(Plan(one)), #require(Plan(other)))
    #expect(Self.usual.ask(theSame: plans.0, plans.1) == expected)
    #expect(try (inquiry(one) == inquiry(other)) == expected)
  }

  @Test("An experiment that gains an option still finds its old runs")
  func newOption() throws {
    let old = try #require(Plan("race --threads 4 --rounds 5 --seconds 1 --seed 7"))
    let new = try #require(Plan("race --threads 4 --guard none --rounds 10 --seconds 2 --seed 8"))
    let other = try #require(Plan("race --threads 4 --guard lock"))
    #expect(Self.usual.ask(theSame: old, new))
    #expect(!Self.usual.ask(theSame: old, other))
    let before = UsualOptions(["race": [PlanOption(name: "--threads", value: "2")]])
    #expect(!before.ask(theSame: old, new))
  }

  @Test("It is the command line in the order of the declaration, options of no declaration last")
  func text() throws {
    let inquiry = try inquiry("race --former 1 --guard lock --also \"two words\" --seed 7")
    let line = #"race --threads 2 --guard lock --also "two words" --former 1"#
    #expect(inquiry.description == line)
    #expect(inquiry.experiment == "race")
    #expect(inquiry.options.map(\.name) == ["--threads", "--guard", "--also", "--former"])
    #expect(
      try JSONText.encode([try self.inquiry("race")]) == #"["race --threads 2 --guard none"]"#)
  }
}
