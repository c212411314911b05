import Notebook
import Programs
import Results
import Testing

@testable import Shell

@Suite("An exploration as an object")
struct ExplorationObjectTests {
  private func member(_ name: String, of value: JSONValue?) -> JSONValue? {
    if case .object(let members)? = value { members[name] } else { nil }
  }

  private func list(_ name: String, of value: JSONValue?) -> [JSONValue] {
    if case .list(let items)? = member(name, of: value) { items } else { [] }
  }

  private let object: JSONValue

  init() throws {
    let program = try GivenProgram(["store-buffering"])
    object = ExplorationObject.json(program, MemoryModel.allCases.map { program.code.explored($0) })
  }

  @Test("It names the program, and holds verdicts and exact counts for each memory")
  func models() {
    #expect(member("schema", of: object) == .number(1))
    #expect(member("name", of: object) == .text("store-buffering"))
    let models = list("models", of: object)
    #expect(models.map { member("model", of: $0) } == [.text("sc"), .text("tso")])
    #expect(models.map { member("schedules", of: $0) } == [.text("6"), .text("80")])
    #expect(
      models.map { list("verdicts", of: $0) } == [
        [.text("race")], [.text("finally"), .text("race")],
      ])
  }

  @Test("It holds the ends and the shortest schedules that break something")
  func faults() throws {
    let buffered = try #require(list("models", of: object).last)
    #expect(list("outcomes", of: buffered).count == 4)
    let broken = try #require(
      list("faults", of: buffered).first { member("verdict", of: $0) == .text("finally") })
    #expect(member("condition", of: broken) == .text("finally A.seen == 1 or B.seen == 1"))
    #expect(member("schedules", of: broken) == .text("18"))
    #expect(member("steps", of: broken) == .number(6))
  }
}
