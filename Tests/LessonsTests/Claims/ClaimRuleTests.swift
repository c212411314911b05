import Testing

@testable import Lessons

@Suite("The code span of a rule")
struct ClaimRuleTests {
  @Test(
    "Every form is read and written again",
    arguments: [
      "supported if speedup: none", "refuted if speedup: none | some",
      "conditional if speedup@work=cpu: some and crash: none",
      "inconclusive if a: b and c: d or e@f=1.5ms: g | h",
    ])
  func forms(span: String) throws {
    let meaning = try #require(ClaimRule.meaning(of: span))
    let rule = ClaimRule(
      outcome: meaning.outcome, premise: meaning.premise, text: [],
      location: ContentLocation(file: "x"))
    #expect(rule.written == span)
  }

  @Test("'And' binds more strongly than 'or'")
  func precedence() throws {
    let meaning = try #require(ClaimRule.meaning(of: "supported if a: b and c: d or e: f"))
    #expect(meaning.premise.map { $0.map(\.finding) } == [["a", "c"], ["e"]])
  }

  @Test(
    "Another form is no rule",
    arguments: [
      "", "supported", "supported:", "supported if", "supported if a", "true if a: b",
      "supported if a: b and", "supported if a: b or or c: d", "supported if A: b",
      "supported if a: b|", "supported if a@: b", "supported if a@b: c", "supported if a@b=: c",
      "supported if a@b=c=d: e", "supported if a@b=c@d=e: f", "supported if a: b if c: d",
      "Supported if a: b", "a: b",
    ])
  func others(span: String) { #expect(ClaimRule.meaning(of: span) == nil) }

  @Test(
    "A selector picks the command that is typed with the option",
    arguments: [
      ("race --threads 2", true), ("race --threads=2", true), ("race --kind x --threads 2", true),
      ("race", false), ("race --threads 22", false), ("race --threads", false),
      ("race --other 2", false), ("race 2", false),
    ])
  func selector(line: String, expected: Bool) throws {
    let premise = try #require(ClaimRule.meaning(of: "refuted if a@threads=2: b")).premise
    #expect(premise[0][0].selects(line) == expected)
  }
}
