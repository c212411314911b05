internal import Glibc

/// The modes of the terminal as the program found them, put back whatever happens.
///
/// One value is made at the start. It restores the modes when it ends, when `exit` is called, and
/// when the shell itself crashes; only SIGKILL leaves no moment to do so.
public final class TerminalState {
  /// Remembers the modes of the terminal behind a descriptor; nil where there is no terminal.
  public init?(descriptor: Int32 = 0) {
    guard tcgetattr(descriptor, rescue.modes) == 0 else { return nil }
    rescue.input.pointee = descriptor
    rescue.output.pointee = -1
    atexit { Rescue.restore() }
    // Crashes of the shell only; the earlier action follows once the handler has returned.
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        Rescue.restore()
        sigaction(number, rescue.earlierActions + Int(number), nil)
        raise(number)
      }
      sigaction(number, &action, rescue.earlierActions + Int(number))
    }
  }

  deinit { restore() }

  /// Puts the modes back as they were at the start, and turns bracketed paste off.
  public func restore() { Rescue.restore() }

  /// Silences typing while an experiment runs: keys are not echoed, Ctrl-C still interrupts.
  public func quiet() {
    var modes = rescue.modes.pointee
    modes.c_lflag &= ~tcflag_t(ECHO | ECHONL)
    modes.c_lflag |= tcflag_t(ISIG)
    tcsetattr(rescue.input.pointee, TCSADRAIN, &modes)
  }

  /// Hands over every key as it is typed, unseen; Ctrl-C still interrupts.
  func readKeys() {
    var modes = rescue.modes.pointee
    modes.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON)
    modes.c_lflag |= tcflag_t(ISIG)
    tcsetattr(rescue.input.pointee, TCSADRAIN, &modes)
  }

  /// Ends an experiment: puts the modes back and drops what was typed meanwhile.
  public func endQuiet() {
    restore()
    tcflush(rescue.input.pointee, TCIFLUSH)
  }

  /// Asks the terminal behind `output` to mark pasted text, so that it is never run by itself.
  func beginBracketedPaste(output: Int32) {
    rescue.output.pointee = output
    write(output, "\u{1B}[?2004h", 8)
  }

  /// Ends what `beginBracketedPaste` began.
  func endBracketedPaste() { Rescue.endBracketedPaste() }
}

/// The memory a crash handler may use: allocated once, before any handler is installed.
private struct Rescue: @unchecked Sendable {
  // Sendable: the pointers never change, and what they point to is written on the shell's only
  // thread; a handler that interrupts it sees the state before or after a whole assignment.
  let modes = UnsafeMutablePointer<termios>.allocate(capacity: 1)
  let input = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
  /// Where bracketed paste is on, or -1.
  let output = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
  /// The actions found at the start, by signal number.
  let earlierActions = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)

  /// Calls only functions that are safe in a signal handler (signal-safety(7)).
  static func restore() {
    endBracketedPaste()
    // In the background the kernel would answer a change of modes by stopping the process.
    guard tcgetpgrp(rescue.input.pointee) == getpgrp() else { return }
    tcsetattr(rescue.input.pointee, TCSADRAIN, rescue.modes)
  }

  static func endBracketedPaste() {
    guard rescue.output.pointee >= 0 else { return }
    write(rescue.output.pointee, "\u{1B}[?2004l", 8)
    rescue.output.pointee = -1
  }
}

private let rescue = Rescue()
