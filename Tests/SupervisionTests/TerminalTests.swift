import Platform
import TestSupport
import Testing

@testable import Supervision

extension FaultTests {
  /// A shell that owns a pseudo-terminal, as it does in a terminal window.
  @Suite("A run in a terminal", .serialized)
  struct TerminalTests {
    private func shell(of faulty: FaultyRun, _ scenario: String) throws -> PseudoTerminal {
      try PseudoTerminal(
        FaultyRun.program, ["shell", scenario],
        environment: ["CONLAB_TEST_TAG": faulty.folder, "TMPDIR": faulty.folder])
    }

    @Test("modes changed by a worker are put back")
    func modes() throws {
      let faulty = try FaultyRun()
      let terminal = try shell(of: faulty, "terminal")
      #expect(try terminal.waitForExit() == .exited(code: 0))
      #expect(terminal.modes == .usual)
      faulty.expectNothingRemains()
    }

    @Test("Ctrl-Z halts the shell and its worker, and shows typing until both go on")
    func suspension() throws {
      let faulty = try FaultyRun()
      let terminal = try shell(of: faulty, "endless")
      try terminal.waitForModes("typing is hidden") { !$0.echoes && $0.signals }
      #expect(FaultyRun.eventually { faulty.livingProcesses().count == 3 })
      terminal.send("\u{1A}")
      #expect(FaultyRun.eventually { faulty.haltedProcesses().count == 2 })
      #expect(terminal.modes == .usual)
      #expect(faulty.haltedProcesses().contains(terminal.process))
      try terminal.signal(.resume)
      try terminal.waitForModes("typing is hidden again") { !$0.echoes }
      #expect(FaultyRun.eventually { faulty.haltedProcesses().isEmpty })
      terminal.send("\u{3}")
      #expect(try terminal.waitForExit() == .exited(code: 130))
      #expect(terminal.modes == .usual)
      faulty.expectNothingRemains()
    }

    @Test("a terminal that is closed takes the run with it")
    func hangUp() throws {
      let faulty = try FaultyRun()
      do {
        let terminal = try shell(of: faulty, "stubborn")
        #expect(FaultyRun.eventually { faulty.livingProcesses().count == 3 })
        #expect(terminal.process > 1)
      }
      #expect(
        FaultyRun.eventually {
          faulty.livingProcesses().isEmpty && Folder.names(in: faulty.folder).isEmpty
        })
      faulty.expectNothingRemains()
    }
  }
}
