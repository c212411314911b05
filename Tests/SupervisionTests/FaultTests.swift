import Platform
import Testing

@testable import Supervision

/// Everything that starts processes in numbers runs one after the other.
@Suite("A worker in every kind of trouble", .serialized)
struct FaultTests {
  @Test("a worker that does its work is finished and its records are kept in order")
  func normal() throws {
    let run = try FaultyRun().run("normal")
    #expect(run.ending == .finished)
    #expect(run.records == ["started", "observation", "observation", "observation", "finished"])
    #expect(run.output.text == "a word on standard output\n")
    #expect(run.status == .exited(code: 0))
  }

  @Test(
    "a worker that ends without saying so is not finished",
    arguments: [("silent", Int32(0)), ("exit", 1)])
  func silent(scenario: String, code: Int32) throws {
    let run = try FaultyRun().run(scenario)
    #expect(run.ending == .exited(code: code))
    #expect(run.records == ["started"])
  }

  @Test(
    "the signal that ended a worker is named",
    arguments: [("segfault", Signal.segmentationFault), ("killed", .kill), ("abort", .abort)])
  func signals(scenario: String, signal: Signal) throws {
    let run = try FaultyRun().run(scenario)
    #expect(run.ending == .killed(by: signal))
    #expect(run.status == .signaled(signal, coreDumped: false))
  }

  @Test("a line that is no record breaks the protocol and ends the run")
  func garbage() throws {
    let run = try FaultyRun().run("garbage")
    #expect(
      run.ending
        == .brokenProtocol(
          line: 2, excerpt: "\u{1}\u{2} this is no record"))
    #expect(run.records == ["started"])
  }

  @Test("a program that does not exist cannot be started")
  func missing() throws {
    var faulty = try FaultyRun()
    faulty.supervisor.limits.wallSeconds = 20
    let run = faulty.supervisor.run(
      WorkerCommand(executable: "/nowhere/at-all", arguments: []), attention: faulty.attention)
    #expect(run.ending == .couldNotStart(.call("exec", errno: 2)))
    faulty.expectNothingRemains()
  }

  @Test("a keeper that does not exist is reported, and nothing is left")
  func missingKeeper() throws {
    var faulty = try FaultyRun()
    faulty.supervisor.keeperProgram = "/nowhere/at-all"
    let run = faulty.supervisor.run(faulty.command(["normal"]), attention: faulty.attention)
    #expect(run.ending == .couldNotStart(.call("exec", errno: 2)))
    faulty.expectNothingRemains()
  }

  @Test("a worker of another language is supervised alike")
  func otherLanguage() throws {
    let faulty = try FaultyRun()
    let script = #"echo '{"record":"started"}' >&3; echo '{"record":"finished"}' >&3"#
    let run = faulty.supervisor.run(
      WorkerCommand(executable: "sh", arguments: ["-c", script]), attention: faulty.attention)
    #expect(run.ending == .finished)
    #expect(run.records == ["started", "finished"])
    faulty.expectNothingRemains()
  }

  @Test(
    "a worker that never ends is stopped when its time is over", arguments: ["stubborn", "busy"])
  func endless(scenario: String) throws {
    var limits = Limits()
    limits.wallSeconds = 0.3
    #expect(try FaultyRun(limits: limits).run(scenario).ending == .timedOut(seconds: 0.3))
  }

  @Test("a worker that stays after its work is done is finished all the same")
  func linger() throws {
    #expect(try FaultyRun().run("linger").ending == .finished)
  }

  @Test(
    "processes left asleep are found and ended, whatever session they are in",
    arguments: ["children", "orphans"])
  func leftBehind(scenario: String) throws {
    let run = try FaultyRun().run(scenario)
    #expect(run.ending == .finished)
    #expect(run.usage.survivors == 4)
  }

  @Test("files, closed folders and links in the run's folder are removed, and no link is followed")
  func litter() throws {
    #expect(try FaultyRun().run("litter").ending == .finished)
    #expect(!Folder.names(in: "/").isEmpty)
  }
}
