internal import Glibc
public import Platform

/// A program under test on a terminal of its own, with a person's hands and eyes.
///
/// The program becomes the leader of a new session whose controlling terminal is the
/// pseudo-terminal, so Ctrl-C, Ctrl-Z and changes of size reach it as in real life. A test writes
/// what a person would type and then waits until the screen shows what it should; nothing sleeps,
/// and the time limit only turns a wait that would never end into a failure.
///
///     let terminal = try PseudoTerminal("/bin/bash", ["--norc"])
///     try terminal.waitForText("$")
///     terminal.send("echo hello\r")
///     try terminal.wait("the echo") { $0.lines.contains("hello") }
///     terminal.send("\u{4}")
///     #expect(try terminal.waitForExit() == .exited(code: 0))
///
/// Enter is `\r`, Ctrl-C `\u{3}`, Ctrl-D `\u{4}`, Ctrl-Z `\u{1A}`, Up `\u{1B}[A`. A wait that
/// should prove the absence of something must wait for a later mark first. A terminal that is given
/// up kills what is left of its session. Each test uses its own; one is not for several threads.
public final class PseudoTerminal {
  /// The process that leads the session.
  public let process: Int32
  /// What a person would see now; it changes only during waits.
  public private(set) var screen: VirtualScreen

  private let controller: FileDescriptor
  private var status: ExitStatus?
  private var hasHungUp = false

  /// Starts a program on a new terminal.
  /// - Parameters:
  ///   - program: The path of the program.
  ///   - arguments: The arguments behind the program's own name.
  ///   - environment: The whole environment; nothing is inherited. TERM is xterm unless given.
  ///   - columns: The width of the terminal.
  ///   - rows: The height of the terminal.
  ///   - outputToFile: A file that takes standard output in place of the terminal, or nil.
  /// - Throws: `PlatformError.call` where the terminal or the process cannot be made.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24, outputToFile: String? = nil
  ) throws(PlatformError) {
    let controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard controller >= 0 else { throw .call("open", errno: errno) }
    var unlocked: Int32 = 0
    var number: Int32 = 0
    // TIOCSPTLCK and TIOCGPTN (ioctl_tty(2)) stand behind unlockpt and ptsname.
    guard ioctl(controller, 0x4004_5431, &unlocked) == 0,
      ioctl(controller, 0x8004_5430, &number) == 0
    else {
      close(controller)
      throw .call("ioctl", errno: errno)
    }
    self.controller = FileDescriptor(rawValue: controller)
    screen = VirtualScreen(columns: columns, rows: rows)
    PseudoTerminal.setSize(controller, columns, rows)
    let environment = environment.merging(["TERM": "xterm"]) { given, _ in given }
    do {
      process = try PseudoTerminal.spawn(
        [program] + arguments, environment.map { "\($0.key)=\($0.value)" },
        terminal: "/dev/pts/\(number)", output: outputToFile)
    } catch {
      close(controller)
      throw error
    }
  }

  deinit {
    if status == nil {
      kill(-process, SIGKILL)
      kill(process, SIGKILL)
      _ = try? ExitStatus.wait(for: process)
    }
    controller.close()
  }

  /// Types text, control characters and escape sequences included.
  public func send(_ text: String) { send(bytes: Array(text.utf8)) }

  /// Types raw bytes, which need not be UTF-8.
  public func send(bytes: [UInt8]) {
    // A program that has ended reads nothing; the next wait reports it.
    try? controller.writeAll(bytes)
  }

  /// Pastes text as a terminal does that was asked to mark pastes.
  public func paste(_ text: String) { send("\u{1B}[200~" + text + "\u{1B}[201~") }

  /// Changes the size; the kernel tells the program by SIGWINCH.
  public func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    PseudoTerminal.setSize(controller.rawValue, columns, rows)
  }

  /// Sends a signal to the program alone.
  public func signal(_ signal: Signal) throws(PlatformError) {
    try signal.send(toProcess: process)
  }

  /// Waits until the screen is as described, and fails with the screen's content after the limit.
  /// - Parameters:
  ///   - description: What is waited for, for the failure message.
  ///   - seconds: How long a broken program is given.
  ///   - condition: Looks at the screen after each piece of output.
  /// - Throws: `PseudoTerminalError.neverShown` when the time is over or the program has ended.
  public func wait(
    _ description: String, seconds: Double = 20, until condition: (VirtualScreen) -> Bool
  ) throws(PseudoTerminalError) {
    let limit = PseudoTerminal.now + seconds
    while !condition(screen) {
      guard !hasHungUp, PseudoTerminal.now < limit else {
        throw .neverShown(description, screen: screen.text, cursorLine: screen.cursorLine)
      }
      receive(milliseconds: 100)
    }
  }

  /// Waits until the text stands somewhere on the screen.
  public func waitForText(_ text: String, seconds: Double = 20) throws(PseudoTerminalError) {
    try wait("the text '\(text)'", seconds: seconds) { $0.text.contains(text) }
  }

  /// Waits until the row with the cursor reads exactly so, blanks at its end apart.
  public func waitForCursorLine(_ line: String, seconds: Double = 20)
    throws(PseudoTerminalError)
  {
    try wait("the line '\(line)'", seconds: seconds) { $0.cursorLine == line }
  }

  /// Waits until the modes of the terminal are as described.
  public func waitForModes(
    _ description: String, seconds: Double = 20, until condition: (TerminalModes) -> Bool
  ) throws(PseudoTerminalError) {
    let limit = PseudoTerminal.now + seconds
    while !condition(modes) {
      guard PseudoTerminal.now < limit else {
        throw .neverShown(description, screen: "\(modes)", cursorLine: screen.cursorLine)
      }
      receive(milliseconds: 10)
    }
  }

  /// Waits until the program has ended, and reads the rest of its output.
  public func waitForExit(seconds: Double = 20) throws -> ExitStatus {
    let limit = PseudoTerminal.now + seconds
    while true {
      if let status { return status }
      receive(milliseconds: 10)
      status = try ExitStatus.poll(process)
      if status != nil { while receive(milliseconds: 0) {} }
      if status == nil, PseudoTerminal.now > limit {
        throw PseudoTerminalError.neverShown(
          "the end of the program", screen: screen.text, cursorLine: screen.cursorLine)
      }
    }
  }

  /// The modes the terminal is in now; they stay readable after the program has ended.
  public var modes: TerminalModes {
    var modes = termios()
    tcgetattr(controller.rawValue, &modes)
    func has(_ flag: Int32) -> Bool { modes.c_lflag & tcflag_t(flag) != 0 }
    return TerminalModes(echoes: has(ECHO), isCanonical: has(ICANON), signals: has(ISIG))
  }

  /// Takes in what the program wrote; false when there was nothing within the time.
  @discardableResult
  private func receive(milliseconds: Int32) -> Bool {
    var source = pollfd(fd: controller.rawValue, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&source, 1, milliseconds) > 0 else { return false }
    // The kernel reports an error once nobody has the terminal open any more.
    guard let bytes = try? controller.read(atMost: 65_536), !bytes.isEmpty else {
      hasHungUp = true
      return false
    }
    screen.feed(bytes)
    return true
  }

  private static func setSize(_ controller: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
