import Results
import Testing

@testable import Notebook

@Suite("Statements of the Experience API")
struct ActivityStatementsTests {
  private static let played = SavedSchedule(
    .played, program: "race", text: "x = 0", model: "sc", schedule: "abab", steps: 4,
    verdict: "finally", fewest: 4)

  private func statements(_ contents: [NotebookEntry.Content]) throws -> [[String: JSONValue]] {
    let entries = contents.enumerated().map {
      NotebookEntry(id: $0.offset + 1, seconds: 1_800_000_000, content: $0.element)
    }
    let text = try ActivityStatements(entries, actor: "ann").json()
    let all = try #require(JSONText.decode([JSONValue].self, from: text.utf8))
    return all.compactMap { if case .object(let members) = $0 { members } else { nil } }
  }

  private func member(_ path: String..., of statement: [String: JSONValue]) -> JSONValue? {
    path.reduce(JSONValue.object(statement)) { value, name in
      if case .object(let members)? = value { members[name] } else { nil }
    }
  }

  @Test("have all that the standard asks for, and no other key")
  func wellFormed() throws {
    let all = try statements(Samples.contents + [.schedule(Self.played)])
    #expect(all.count == 4)
    for statement in all {
      #expect(
        Set(statement.keys) == ["id", "actor", "verb", "object", "result", "timestamp"])
      guard case .text(let id)? = statement["id"] else { throw PlainError() }
      let parts = id.split(separator: "-").map(\.count)
      #expect(parts == [8, 4, 4, 4, 12], "\(id)")
      #expect(id.allSatisfy { $0.isHexDigit || $0 == "-" })
      #expect(id.dropFirst(14).first == "4" && "89ab".contains(id.dropFirst(19).first ?? " "))
      #expect(member("actor", "account", "name", of: statement) == .text("ann"))
      #expect(statement["timestamp"] == .text("2027-01-15T08:00:00Z"))
      guard case .text(let activity)? = member("object", "id", of: statement) else {
        throw PlainError()
      }
      #expect(activity.hasPrefix("urn:conlab:") && !activity.contains(" "))
    }
    #expect(Set(all.map { $0["id"] }).count == all.count)
  }

  @Test("stay the same when they are written again")
  func stable() throws {
    #expect(try statements(Samples.contents) == statements(Samples.contents))
  }

  @Test("say of a prediction what came of it")
  func prediction() throws {
    let all = try statements(Samples.contents)
    #expect(member("verb", "id", of: all[0]) == .text("http://adlnet.gov/expapi/verbs/answered"))
    #expect(member("result", "success", of: all[0]) == .flag(false))
    #expect(member("result", "response", of: all[0]) == .text("none"))
    #expect(member("result", "duration", of: all[1]) == .text("PT1.50S"))
    // Who was not sure has neither succeeded nor failed.
    #expect(member("result", "success", of: all[2]) == nil)
  }

  private struct PlainError: Error {}
}
