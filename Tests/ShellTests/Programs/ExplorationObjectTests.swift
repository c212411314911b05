import Foundation
import Programs
import Results
import Testing

@testable import Shell

@Suite("An exploration as an object")
struct ExplorationObjectTests {
  private func object(_ name: String) throws -> [String: Any] {
    let program = try GivenProgram([name])
    let reports = MemoryModel.allCases.map { program.code.explored($0) }
    let text = try ExplorationObject.json(program, reports).json()
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("It holds verdicts, exact counts, ends and the shortest schedules of each memory")
  func store() throws {
    let object = try object("store-buffering")
    #expect(object["schema"] as? Int == 1 && object["name"] as? String == "store-buffering")
    let models = try #require(object["models"] as? [[String: Any]])
    #expect(models.map { $0["model"] as? String } == ["sc", "tso"])
    #expect(models.map { $0["schedules"] as? String } == ["6", "80"])
    #expect(models.map { $0["verdicts"] as? [String] } == [["race"], ["finally", "race"]])
    let outcomes = try #require(models[1]["outcomes"] as? [[String: Any]])
    #expect(outcomes.count == 4)
    let faults = try #require(models[1]["faults"] as? [[String: Any]])
    let broken = try #require(faults.first { $0["verdict"] as? String == "finally" })
    #expect(broken["condition"] as? String == "finally A.seen == 1 or B.seen == 1")
    #expect(broken["schedules"] as? String == "18" && broken["steps"] as? Int == 6)
  }
}
