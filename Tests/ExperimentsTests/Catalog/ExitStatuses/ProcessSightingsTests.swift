import Platform
import Testing

@testable import Experiments

@Suite("Looking at a process in /proc")
struct ProcessSightingsTests {
  @Test("looks that show the same become one stretch of time")
  func running() {
    var sightings = ProcessSightings(
      of: ProcessIdentifier.current, madeBy: ProcessIdentifier.parent)
    #expect(sightings.look() == .running)
    #expect(sightings.look() == .running)
    #expect(sightings.spans.count == 1)
    #expect(sightings.adopter == nil)
  }

  @Test("a process whose parent is not its creator is an orphan, and the parent its adopter")
  func orphan() {
    var sightings = ProcessSightings(
      of: ProcessIdentifier.current, madeBy: ProcessIdentifier.current)
    #expect(sightings.look() == .orphan)
    #expect(sightings.adopter == ProcessIdentifier.parent)
  }

  @Test("a child that ended is a zombie until it was waited for, then gone")
  func zombie() throws {
    let child = try ChildProcess(
      .init(program: "/bin/true", arguments: ["true"], environment: []))
    var sightings = ProcessSightings(
      of: child.identifier, madeBy: ProcessIdentifier.current)
    sightings.look(forAtMost: 20_000_000_000) { $0 == .zombie }
    _ = try ExitStatus.wait(for: child.identifier)
    #expect(sightings.look() == .gone)
    let zombie = try #require(sightings.first(.zombie))
    let gone = try #require(sightings.first(.gone))
    #expect(zombie < gone)
    #expect(sightings.adopter == nil)
  }
}
