import Glibc
import Platform
import Supervision
import Testing

extension FaultTests {
  /// A shell that owns a pseudo-terminal, as it does in a terminal window.
  @Suite("A run in a terminal", .serialized)
  struct TerminalTests {
    /// The two ends of a pseudo-terminal; the test types and looks at the near one.
    private struct PseudoTerminal {
      let near: FileDescriptor
      let far: FileDescriptor
      let path: String

      init() throws {
        let opened = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
        var name = [CChar](repeating: 0, count: 128)
        try #require(grantpt(opened) == 0 && unlockpt(opened) == 0)
        try #require(ptsname_r(opened, &name, name.count) == 0)
        let bytes = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
        near = FileDescriptor(rawValue: opened)
        path = String(decoding: bytes, as: UTF8.self)
        far = FileDescriptor(rawValue: open(path, O_RDWR | O_NOCTTY | O_CLOEXEC))
      }

      /// The flags of the four kinds of modes.
      var flags: [tcflag_t] {
        var modes = termios()
        tcgetattr(far.rawValue, &modes)
        return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
      }

      var showsTyping: Bool { flags[3] & tcflag_t(ECHO) != 0 }

      func close() {
        near.close()
        far.close()
      }
    }

    /// Starts the acting shell as the leader of a session that owns the terminal.
    private func shell(
      of faulty: FaultyRun, in terminal: PseudoTerminal, _ arguments: String...
    ) throws -> ChildProcess {
      let program = ["setsid", "--ctty", "--wait", FaultyRun.program, "shell"]
      return try ChildProcess(
        ChildProcess.Request(
          program: "setsid", arguments: program + arguments,
          environment: ProcessEnvironment.current(replacing: [
            "CONLAB_TEST_TAG": faulty.folder, "TMPDIR": faulty.folder,
          ]),
          descriptors: [terminal.far, nil, nil]))
    }

    @Test("modes changed by a worker are put back")
    func modes() throws {
      let faulty = try FaultyRun()
      let terminal = try PseudoTerminal()
      let before = terminal.flags
      let shell = try shell(of: faulty, in: terminal, "terminal", terminal.path)
      #expect(try shell.wait() == .exited(code: 0))
      #expect(terminal.flags == before)
      terminal.close()
      faulty.expectNothingRemains()
    }

    @Test("Ctrl-Z halts the shell and its worker, and shows typing until both go on")
    func suspension() throws {
      let faulty = try FaultyRun()
      let terminal = try PseudoTerminal()
      let before = terminal.flags
      let shell = try shell(of: faulty, in: terminal, "endless")
      #expect(FaultyRun.eventually { !terminal.showsTyping })
      #expect(FaultyRun.eventually { faulty.livingProcesses().count >= 4 })
      try terminal.near.write("\u{1A}")
      #expect(FaultyRun.eventually { stopped(in: faulty).count >= 2 })
      #expect(terminal.flags == before)
      for process in stopped(in: faulty) where isShell(process) {
        try Signal.resume.send(toProcess: process)
      }
      #expect(FaultyRun.eventually { stopped(in: faulty).isEmpty && !terminal.showsTyping })
      try terminal.near.write("\u{3}")
      #expect(try shell.wait() == .exited(code: 130))
      #expect(terminal.flags == before)
      terminal.close()
      faulty.expectNothingRemains()
    }

    private func stopped(in faulty: FaultyRun) -> [Int32] {
      faulty.livingProcesses().filter { process in
        let text = SmallFile.text(of: "/proc/\(process)/stat") ?? ""
        return text.split(separator: ")").last?.hasPrefix(" T") ?? false
      }
    }

    private func isShell(_ process: Int32) -> Bool {
      let text = SmallFile.text(of: "/proc/\(process)/cmdline") ?? ""
      return text.split(separator: "\0").dropFirst().first == "shell"
    }
  }
}
