import Platform
import Testing

@testable import Supervision

extension FaultTests {
  /// Runs that are stopped from outside, or whose supervising processes are killed.
  @Suite("A run that is cut short", .serialized)
  struct InterruptionTests {
    /// Writes the number of a signal to the run's attention after some milliseconds.
    private func press(_ signal: Signal, after milliseconds: Int, in run: FaultyRun) throws
      -> ChildProcess
    {
      let script = "sleep \(Double(milliseconds) / 1_000); printf '\\\(octal(signal.rawValue))'"
      return try ChildProcess(
        ChildProcess.Request(
          program: "sh", arguments: ["sh", "-c", script],
          environment: ProcessEnvironment.current(),
          descriptors: [nil, run.silence.writing, nil]))
    }

    private func octal(_ number: Int32) -> String { String(number, radix: 8) }

    @Test(
      "Ctrl-C at any moment ends any worker and keeps its records",
      arguments: ["endless", "stubborn", "busy", "fork", "children-and-wait"], 0..<4)
    func interrupt(scenario: String, seed: Int) throws {
      // A fixed sequence of moments between 0 and 150 ms (multiplicative congruence, Lehmer 1951).
      let moment = (seed + 1 + scenario.utf8.count) * 48_271 % 151
      let faulty = try FaultyRun()
      let key = try press(.interrupt, after: moment, in: faulty)
      let run = faulty.run(scenario)
      #expect(run.ending == .interrupted(by: .interrupt), "after \(moment) ms")
      #expect(run.records.allSatisfy { $0 == "started" || $0 == "observation" })
      #expect(try key.wait() == .exited(code: 0))
    }

    @Test("when the keeper is killed, the shell ends what it kept")
    func keeperKilled() throws {
      let run = try FaultyRun().run("kill-keeper")
      #expect(run.ending == .killed(by: .kill))
      #expect(run.records == ["started"])
    }

    @Test(
      "when the shell is killed, nothing survives it",
      arguments: ["endless", "stubborn", "children-and-wait"])
    func shellKilled(scenario: String) throws {
      let faulty = try FaultyRun()
      let shell = try shell(of: faulty, scenario)
      #expect(FaultyRun.eventually { faulty.livingProcesses().count >= 3 })
      try Signal.kill.send(toProcess: shell.identifier)
      #expect(try shell.wait() == .signaled(.kill, coreDumped: false))
      #expect(
        FaultyRun.eventually {
          faulty.livingProcesses().isEmpty && Folder.names(in: faulty.folder).isEmpty
        })
      faulty.expectNothingRemains()
    }

    @Test(
      "a signal to the shell ends the run in good order",
      arguments: [Signal.interrupt, .terminate, .hangUp])
    func shellSignaled(signal: Signal) throws {
      let faulty = try FaultyRun()
      let shell = try shell(of: faulty, "stubborn")
      #expect(FaultyRun.eventually { faulty.livingProcesses().count >= 3 })
      try signal.send(toProcess: shell.identifier)
      #expect(try shell.wait() == .exited(code: 130))
      faulty.expectNothingRemains()
    }

    @Test("leftover folders of killed runs are removed at the next start")
    func leftovers() throws {
      let faulty = try FaultyRun()
      _ = try Folder.makePrivate(startingWith: faulty.folder + "/conlab-run-")
      #expect(faulty.run("normal").ending == .finished)
    }

    @Test("a pause halts the worker, and its time does not count")
    func pause() throws {
      var limits = Limits()
      limits.wallSeconds = 5
      let faulty = try FaultyRun(limits: limits)
      let stop = try press(.terminalStop, after: 50, in: faulty)
      var halted: [Int32] = []
      let listener = RunListener<String>(suspend: {
        _ = FaultyRun.eventually {
          halted = faulty.haltedProcesses()
          return !halted.isEmpty
        }
        try? faulty.silence.writing.writeAll([UInt8(Signal.interrupt.rawValue)])
      })
      let run = faulty.run("endless", listener: listener)
      #expect(halted.count == 1)
      #expect(run.ending == .interrupted(by: .interrupt))
      #expect(try stop.wait() == .exited(code: 0))
    }

    private func shell(of faulty: FaultyRun, _ scenario: String) throws -> ChildProcess {
      try ChildProcess(
        ChildProcess.Request(
          program: FaultyRun.program, arguments: ["FaultyWorker", "shell", scenario],
          environment: ProcessEnvironment.current(replacing: [
            "CONLAB_TEST_TAG": faulty.folder, "TMPDIR": faulty.folder,
          ])))
    }
  }
}
