internal import Glibc
internal import Platform

/// The terminal as the program found it, put back whatever happens.
///
/// One value is made at the start. It restores the terminal when it ends, when `exit` is called and
/// when the program itself crashes; only SIGKILL leaves no moment to do so.
public final class TerminalState {
  /// Remembers the modes of the terminal on standard input; nil where there is no terminal.
  public init?() {
    guard let modes = TerminalModes(of: .standardInput, evenInBackground: true) else { return nil }
    rescue.modes.pointee = modes
    rescue.output.pointee = nil
    atexit { Rescue.restore() }
    // Crashes of the program only; the earlier action follows once the handler has returned.
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
  func restore() { Rescue.restore() }

  /// Hands over each key as it is typed, unseen; Ctrl-C still interrupts.
  func readKeys() { rescue.modes.pointee?.deliverKeys() }

  /// Asks the terminal behind `output` to mark pasted text, so that it is never run by itself.
  func beginBracketedPaste(output: FileDescriptor) {
    rescue.output.pointee = output
    write(output.rawValue, "\u{1B}[?2004h", 8)
  }

  /// Ends what `beginBracketedPaste` began.
  func endBracketedPaste() { Rescue.endBracketedPaste() }
}

/// The memory a crash handler may use: allocated once, before any handler is installed.
private struct Rescue: @unchecked Sendable {
  // Sendable: the pointers never change, and what they point to is written on the program's only
  // thread; a handler that interrupts it sees the state before or after a whole assignment.
  let modes: UnsafeMutablePointer<TerminalModes?>
  /// Where bracketed paste is on.
  let output: UnsafeMutablePointer<FileDescriptor?>
  /// The actions found at the start, by signal number.
  let earlierActions = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)

  init() {
    modes = .allocate(capacity: 1)
    modes.initialize(to: nil)
    output = .allocate(capacity: 1)
    output.initialize(to: nil)
  }

  /// Calls only functions that are safe in a signal handler (signal-safety(7)).
  static func restore() {
    endBracketedPaste()
    rescue.modes.pointee?.restore(keepingInput: true)
  }

  static func endBracketedPaste() {
    guard let output = rescue.output.pointee else { return }
    write(output.rawValue, "\u{1B}[?2004l", 8)
    rescue.output.pointee = nil
  }
}

private let rescue = Rescue()
