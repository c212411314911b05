import Testing

@testable import Supervision

@Suite("Teardown")
struct TeardownTests {
  private let milliseconds = 1_000_000

  @Test("commands come in order, each after the time of the one before, and end in a kill")
  func order() {
    var course = Teardown.Course(.standard, at: 0)
    #expect(course.command(at: 0) == .interrupt)
    #expect(course.command(at: 59 * milliseconds) == nil)
    #expect(course.due == 60 * milliseconds)
    #expect(course.command(at: 60 * milliseconds) == .terminate)
    #expect(course.command(at: 100 * milliseconds) == .kill)
    #expect(course.due == nil)
    #expect(course.command(at: 200 * milliseconds) == nil)
  }

  @Test("an immediate teardown is a kill and nothing else")
  func immediate() {
    var course = Teardown.Course(.immediate, at: 5)
    #expect(course.command(at: 4) == nil)
    #expect(course.command(at: 5) == .kill)
    #expect(course.command(at: 6) == nil)
  }

  @Test("a hurried teardown kills at once, and only once")
  func hurry() {
    var course = Teardown.Course(.standard, at: 0)
    _ = course.command(at: 0)
    course.hurry(at: 1)
    #expect(course.command(at: 1) == .kill)
    course.hurry(at: 2)
    #expect(course.command(at: 2) == nil)
  }

  @Test("the steps of the standard teardown leave time to return within 200 milliseconds")
  func sum() {
    #expect(Teardown.standard.steps.map(\.milliseconds).reduce(0, +) <= 150)
  }
}
