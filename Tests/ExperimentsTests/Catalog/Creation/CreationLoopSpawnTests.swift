import Apparatus
import Platform
import Testing

@testable import Experiments

@Suite("Loops over programs and over jobs of a pool")
struct CreationLoopSpawnTests {
  @Test("The minimal program ends with success as often as asked for")
  func spawns() throws {
    let program = try #require(CreationLoop.minimalProgram)
    #expect(try CreationLoop.spawns(path: program, count: 3) > 0)
  }

  @Test("A program that fails is an error, not a figure")
  func failingProgram() {
    #expect(throws: PlatformError.childEnded(.exited(code: 1))) {
      try CreationLoop.spawns(path: "/bin/false", count: 1)
    }
  }

  @Test("A program that is missing is an error")
  func missingProgram() {
    #expect(throws: PlatformError.self) {
      try CreationLoop.spawns(path: "/no/such/program", count: 1)
    }
  }

  @Test("Every job handed to the pool comes back", arguments: [1, 200])
  func handOffs(count: Int) throws {
    #expect(try CreationLoop.handOffs(count: count) > 0)
  }
}
