internal import Glibc

/// How a terminal treats what is typed, remembered so that it can be put back.
///
/// The methods call nothing that is unsafe in a signal handler (signal-safety(7)), so the modes can
/// also be put back while the process crashes.
public struct TerminalModes {
  private let terminal: FileDescriptor
  private let saved: termios

  /// Remembers the modes of a terminal; nil when it is none or another job owns it at the moment.
  ///
  /// Only the terminal's foreground job may change its modes; any other would be halted.
  /// - Parameters:
  ///   - terminal: The descriptor of the terminal.
  ///   - evenInBackground: Whether to remember them also while another job owns the terminal.
  public init?(of terminal: FileDescriptor, evenInBackground: Bool = false) {
    var modes = termios()
    guard evenInBackground || TerminalModes.isForeground(terminal),
      tcgetattr(terminal.rawValue, &modes) == 0
    else { return nil }
    self.terminal = terminal
    saved = modes
  }

  /// Hides what is typed from now on; Ctrl-C and Ctrl-Z keep working.
  public func hideTyping() { change(without: ECHO | ECHONL) }

  /// Hands over each key as it is typed, unseen; Ctrl-C and Ctrl-Z keep working.
  public func deliverKeys() { change(without: ECHO | ECHONL | ICANON) }

  /// Puts the remembered modes back, unless another job owns the terminal.
  /// - Parameter keepingInput: Whether what was typed and not read is left to the next reader.
  public func restore(keepingInput: Bool = false) {
    guard TerminalModes.isForeground(terminal) else { return }
    var modes = saved
    tcsetattr(terminal.rawValue, TCSANOW, &modes)
    if !keepingInput { tcflush(terminal.rawValue, TCIFLUSH) }
  }

  private func change(without flags: Int32) {
    var modes = saved
    modes.c_lflag &= ~tcflag_t(flags)
    modes.c_lflag |= tcflag_t(ISIG)
    tcsetattr(terminal.rawValue, TCSANOW, &modes)
  }

  private static func isForeground(_ terminal: FileDescriptor) -> Bool {
    tcgetpgrp(terminal.rawValue) == getpgrp()
  }
}
