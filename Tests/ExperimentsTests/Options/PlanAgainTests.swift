import Results
import Testing

@testable import Experiments

@Suite("Plans of the catalogue can be typed again")
struct PlanAgainTests {
  static let names = ExperimentCatalog.all.map { $0.name }

  @Test("The words of a plan parse to the same plan", arguments: names)
  func parsedAgain(name: String) throws {
    let first = try #require(try ExperimentCatalog.invocation(of: [name])).plan(freshSeed: 99)
    let second = try #require(try ExperimentCatalog.invocation(of: first.words)).plan(freshSeed: 1)
    #expect(first == second)
    #expect(first.settings.seed == 99)
  }

  @Test("The text of a plan is read as the same plan", arguments: names)
  func readAgain(name: String) throws {
    let plan = try #require(try ExperimentCatalog.invocation(of: [name])).plan(freshSeed: 99)
    #expect(Plan(plan.description) == plan)
  }
}
