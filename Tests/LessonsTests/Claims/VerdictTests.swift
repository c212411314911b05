import Testing

@testable import Lessons

@Suite("The verdict on a claim")
struct VerdictTests {
  typealias Findings = [String: FindingState]

  private func claim(_ rules: [String], commands: [String] = ["one"]) throws -> Claim {
    let location = ContentLocation(file: "en/claims.md")
    return Claim(
      rows: ["A1"], sections: ["1"], title: "It is so", statement: [],
      tests: [Commands(lines: commands, mustModify: false, location: location)],
      rules: try rules.map { span in
        let meaning = try #require(ClaimRule.meaning(of: span))
        return ClaimRule(
          outcome: meaning.outcome, premise: meaning.premise, text: [.text(span)],
          location: location)
      }, remarks: [], location: location)
  }

  @Test(
    "The first rule that is satisfied decides",
    arguments: [
      ("x", Verdict.Kind.supported), ("y", .refuted), ("z", .conditional), ("v", .inconclusive),
    ])
  func first(value: String, expected: Verdict.Kind) throws {
    let rules = [
      "supported if a: x", "refuted if a: x | y", "conditional if a: z", "inconclusive if a: v",
    ]
    let verdict = try claim(rules).verdict([["a": .value(value)]])
    #expect(verdict.kind == expected)
    #expect(verdict.rule?.text.plainText.contains(value) == true)
    #expect(verdict.doubts.isEmpty)
  }

  @Test("What no rule foresees is inconclusive, and no rule speaks for it")
  func unforeseen() throws {
    let verdict = try claim(["supported if a: x"]).verdict([["a": .value("other")]])
    #expect(verdict == Verdict(.inconclusive))
  }

  /// Two findings and what a rule about both makes of them.
  @Test(
    "Findings are combined by the strong three-valued tables",
    arguments: [
      // and
      ("a: x and b: x", "x", "x", Verdict.Kind.supported), ("a: x and b: x", "x", "y", .refuted),
      ("a: x and b: x", "x", "?", .inconclusive), ("a: x and b: x", "y", "?", .refuted),
      // or
      ("a: x or b: x", "x", "?", .supported), ("a: x or b: x", "y", "x", .supported),
      ("a: x or b: x", "y", "y", .refuted), ("a: x or b: x", "y", "?", .inconclusive),
    ])
  func combined(premise: String, one: String, other: String, expected: Verdict.Kind) throws {
    let claim = try claim(["supported if " + premise, "refuted if a: x | y"])
    let state = { (value: String) in FindingState.value(value == "?" ? "inconclusive" : value) }
    let verdict = claim.verdict([["a": state(one), "b": state(other)]])
    #expect(verdict.kind == expected)
    #expect(verdict.doubts.map(\.finding) == (expected == .inconclusive ? ["b"] : []))
  }

  @Test(
    "A finding that is missing keeps a rule open, and says why",
    arguments: [
      (FindingState.Gap.notMeasured, Verdict.Kind.notMeasured), (.inconclusive, .inconclusive),
      (.undecided, .inconclusive), (.unfinished, .inconclusive), (.noInterpreter, .inconclusive),
    ])
  func gaps(gap: FindingState.Gap, expected: Verdict.Kind) throws {
    let verdict = try claim(["supported if a: x", "refuted if a: y"]).verdict([["a": .gap(gap)]])
    #expect(verdict.kind == expected)
    #expect(verdict.doubts == [.init(finding: "a", command: "one", reason: gap)])
  }

  @Test("One command that was not run outweighs one that could not tell")
  func waiting() throws {
    let verdict = try claim(["supported if a: x and b: x"], commands: ["one", "two"])
      .verdict([["a": .value("inconclusive")], ["b": .gap(.notMeasured)]])
    #expect(verdict.kind == .notMeasured)
    #expect(verdict.doubts.map(\.command) == ["one", "two"])
  }

  @Test("A later rule never speaks for an earlier one that is open")
  func order() throws {
    let claim = try claim(["conditional if a: x", "supported if b: x"])
    let findings: Findings = ["a": .gap(.noInterpreter), "b": .value("x")]
    #expect(claim.verdict([findings]).kind == .inconclusive)
    #expect(claim.verdict([["a": .value("y"), "b": .value("x")]]).kind == .supported)
  }

  @Test("Of two commands with one experiment the one that is named counts")
  func selected() throws {
    let claim = try claim(
      ["supported if a@k=2: x", "refuted if a@k=1: x"], commands: ["e --k 1", "e --k 2"])
    #expect(claim.verdict([["a": .value("x")], ["a": .value("y")]]).kind == .refuted)
    #expect(claim.verdict([["a": .value("y")], ["a": .value("x")]]).kind == .supported)
  }

  @Test(
    "What was measured on a busy machine supports a claim and never refutes it",
    arguments: [
      ("x", Verdict.Kind.supported), ("y", .conditional), ("z", .inconclusive),
    ])
  func disturbed(value: String, expected: Verdict.Kind) throws {
    let claim = try claim(["supported if a: x", "conditional if a: y", "refuted if a: z"])
    let verdict = claim.verdict([["a": .value(value)]], disturbed: ["one"])
    #expect(verdict.kind == expected)
    #expect(verdict.doubts.map(\.reason) == (value == "z" ? [.disturbed] : []))
    #expect(claim.verdict([["a": .value("z")]], disturbed: ["two"]).kind == .refuted)
  }

  @Test("A claim that nothing tests carries no verdict, whatever was measured")
  func untestable() throws {
    let claim = Claim(
      rows: ["A1"], sections: ["1"], title: "It is so", statement: [], tests: [], rules: [],
      remarks: [], location: ContentLocation(file: "x"))
    #expect(claim.verdict([["a": .value("x")]]) == Verdict(.notForExperiment))
  }
}
