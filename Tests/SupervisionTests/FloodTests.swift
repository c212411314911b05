import Platform
import Testing

@testable import Supervision

extension FaultTests {
  /// Workers that want more than they may have.
  @Suite("A worker without measure", .serialized)
  struct FloodTests {
    private func limits(_ change: (inout Limits) -> Void) -> Limits {
      var limits = Limits()
      limits.wallSeconds = 15
      change(&limits)
      return limits
    }

    /// The limit that ended the run, or nil when something else did.
    private func kind(_ run: Run<String>) -> OverLimit.Kind? {
      guard case .overLimit(let limit) = run.ending else { return nil }
      #expect(limit.seen >= limit.allowed)
      return limit.kind
    }

    @Test("a flood of records is stopped")
    func records() throws {
      let run = try FaultyRun(limits: limits { $0.recordBytes = 100_000 }).run("flood-records")
      #expect(kind(run) == .records)
      #expect(run.records.count < 10_000)
    }

    @Test("a record without an end is stopped")
    func longLine() throws {
      let run = try FaultyRun(limits: limits { $0.recordLength = 20_000 }).run("long-line")
      #expect(kind(run) == .recordLength)
      #expect(run.records.isEmpty)
    }

    @Test("a flood on standard output is stopped and its beginning is kept")
    func output() throws {
      let limits = limits {
        $0.outputBytes = 1_000_000
        $0.keptOutputBytes = 100
      }
      let run = try FaultyRun(limits: limits).run("flood-output")
      #expect(kind(run) == .output)
      #expect(run.output.text == String(repeating: "A", count: 100))
      #expect(run.output.byteCount > run.output.head.count)
    }

    @Test(
      "processes without end are stopped at the limit, in whatever session they are",
      arguments: ["fork", "fork-away"])
    func processes(scenario: String) throws {
      let run = try FaultyRun(limits: limits { $0.processes = 24 }).run(scenario)
      #expect(kind(run) == .processes)
      #expect(run.usage.survivors > 0)
    }

    @Test("memory beyond the address space is refused to the worker")
    func addressSpace() throws {
      let run = try FaultyRun(limits: limits { $0.addressSpace = 512 << 20 }).run("allocate")
      #expect(run.ending == .exited(code: 66))
    }

    @Test(
      "memory of all processes together is limited", arguments: ["allocate", "allocate-many"])
    func memory(scenario: String) throws {
      let limits = limits {
        $0.addressSpace = 0
        $0.memory = 200 << 20
      }
      #expect(kind(try FaultyRun(limits: limits).run(scenario)) == .memory)
    }

    @Test("processor time beyond the limit ends the worker")
    func processorTime() throws {
      let run = try FaultyRun(limits: limits { $0.processorSeconds = 1 }).run("busy")
      #expect(kind(run) == .processorTime)
    }

    @Test("a file beyond the limit ends the worker")
    func fileSize() throws {
      let run = try FaultyRun(limits: limits { $0.fileSize = 4 << 20 }).run("file-size")
      #expect(kind(run) == .fileSize)
    }
  }
}
