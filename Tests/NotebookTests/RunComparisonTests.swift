import Notebook
import Results
import Terminal
import Testing

@Suite struct RunComparisonTests {
  @Test(
    "A quantity has changed only when the intervals do not touch",
    arguments: [
      ((10.0, 9.0, 11.0), (20.0, 19.0, 21.0), RunComparison.Verdict.higher, 2.0),
      ((10, 9, 11), (5, 4, 6), .lower, 0.5),
      ((10, 9, 11), (11, 10, 12), .cannotTell, 1.1),
      ((10, 9, 11), (12, 11, 13), .cannotTell, 1.2),
      ((10, .nan, .nan), (20, 19, 21), .cannotTell, 2),
      ((0, 0, 0), (20, 19, 21), .higher, nil),
      ((20, 20, 20), (20, 20, 20), .same, 1),
      ((20, 20, 20), (20, 19, 21), .cannotTell, 1),
      ((0, 0, 0), (0, 0, 0), .same, nil),
      ((10, 9, 11), (.nan, .nan, .nan), .cannotTell, nil),
    ] as [((Double, Double, Double), (Double, Double, Double), RunComparison.Verdict, Double?)])
  func verdict(
    before: (Double, Double, Double), after: (Double, Double, Double),
    verdict: RunComparison.Verdict, ratio: Double?
  ) throws {
    let runs = [before, after].map { numbers in
      Samples.run(figures: [
        Samples.figure("cost", value: numbers.0, low: numbers.1, high: numbers.2)
      ])
    }
    let comparison = try #require(RunComparison(before: runs[0], after: runs[1]))
    let change = try #require(comparison.quantities.first)
    #expect(change.verdict == verdict)
    #expect(change.ratio == ratio)
  }

  @Test("Options, findings and quantities that differ are named")
  func differences() throws {
    let before = Samples.run(
      plan: "race --threads 2 --guard none --seed 7 --quick",
      figures: [
        Samples.figure("cost", "a=1", value: 1, low: 1, high: 1),
        Samples.figure("old", value: 1, low: 1, high: 1),
      ],
      findings: ["lost-updates": "some", "speed": "same"])
    let after = Samples.run(
      plan: "race --threads 4 --guard none --seed 7 --label=x",
      figures: [
        Samples.figure("cost", "a=1", value: 1, low: 1, high: 1),
        Samples.figure("cost", "a=2", value: 1, low: 1, high: 1),
        Samples.figure("old", value: 1, low: 1, high: 1, unit: .bytes),
      ],
      findings: ["lost-updates": "none", "speed": "same", "fairness": "good"])
    let comparison = try #require(RunComparison(before: before, after: after))
    #expect(comparison.options.map(\.name) == ["threads", "quick", "label"])
    #expect(comparison.options.map(\.before) == ["2", "", nil])
    #expect(comparison.options.map(\.after) == ["4", nil, "x"])
    #expect(comparison.quantities.map(\.condition.text) == ["a=1"])
    #expect(comparison.onlyBefore.map(\.name) == ["old"])
    #expect(comparison.onlyAfter.map(\.condition.text) == ["a=2", ""])
    #expect(comparison.findings.map(\.name) == ["lost-updates", "fairness"])
    #expect(comparison.findings.map(\.before) == ["some", nil])
  }

  @Test("An option that an earlier plan lacks had its usual value")
  func usual() throws {
    let usual = [PlanOption(name: "--guard", value: "all"), .init(name: "--label", value: "y")]
    let before = Samples.run(plan: "race --threads 2 --seed 7")
    let after = Samples.run(plan: "race --threads 2 --guard all --label x --seed 7")
    let comparison = try #require(RunComparison(before: before, after: after, usual: usual))
    #expect(comparison.options.map(\.name) == ["label"])
    #expect(comparison.options.map(\.before) == ["y"])
    #expect(comparison.options.map(\.after) == ["x"])
  }

  @Test("A run compared with itself shows no difference")
  func itself() throws {
    let comparison = try #require(RunComparison(before: Samples.run(), after: Samples.run()))
    #expect(comparison.options.isEmpty && comparison.findings.isEmpty)
    #expect(comparison.onlyBefore.isEmpty && comparison.onlyAfter.isEmpty)
    #expect(comparison.quantities.map(\.verdict) == [.cannotTell])
  }

  @Test("Different experiments are not compared")
  func differentExperiments() {
    #expect(RunComparison(before: Samples.run("race"), after: Samples.run("locks")) == nil)
  }
}
