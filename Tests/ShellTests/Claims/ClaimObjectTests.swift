import FoundationEssentials
import Lessons
import Notebook
import Results
import Testing

@testable import Shell

@Suite("Claims as JSON")
struct ClaimObjectTests {
  /// What every reader of the object may rely on.
  private struct Object: Decodable {
    struct Claim: Decodable {
      struct Run: Decodable {
        let command: String
        let entry: Int?
        let time: String
        let findings: [String: String]
      }
      struct Doubt: Decodable { let finding, command, reason: String }
      let rows, sections, commands: [String]
      let title, verdict: String
      let rule, because, time: String?
      let runs: [Run]
      let doubts: [Doubt]
    }
    let schema: Int
    let claims: [Claim]
    let rows: [String: Int]?
  }

  private func decoded(_ value: JSONValue) throws -> Object {
    try JSONDecoder().decode(Object.self, from: Data(try value.json().utf8))
  }

  @Test("A report card has every claim, its verdict, where it comes from, and the counts of rows")
  func card() throws {
    let object = try decoded(ClaimObject.of(try Samples.reportCard()))
    #expect(object.schema == 1)
    #expect(
      object.claims.map(\.verdict) == [
        "supported", "conditional", "refuted", "not-measured", "not-for-an-experiment",
      ])
    #expect(
      object.rows == [
        "supported": 1, "conditional": 1, "refuted": 1, "inconclusive": 0, "not-measured": 2,
        "not-for-an-experiment": 1,
      ])
    let conditional = object.claims[1]
    #expect(conditional.rows == ["A2"] && conditional.sections == ["2.1"])
    #expect(conditional.because == "Only when nothing disturbs them.")
    #expect(conditional.rule == "conditional if finishing-order: mixed")
    #expect(conditional.runs.map(\.entry) == [2])
    #expect(conditional.runs[0].findings["finishing-order"] == "mixed")
    #expect(conditional.time == conditional.runs[0].time)
    let open = object.claims[3]
    #expect(open.doubts.map(\.reason) == ["not-measured"])
    #expect(open.because == nil && open.time == nil && open.runs.isEmpty)
    #expect(object.claims[4].commands.isEmpty)
  }

  @Test("One claim alone has no counts")
  func one() throws {
    let card = try Samples.reportCard()
    let object = try decoded(ClaimObject.of([card.claims[0]], in: card.page))
    #expect(object.claims.count == 1 && object.rows == nil)
  }
}
