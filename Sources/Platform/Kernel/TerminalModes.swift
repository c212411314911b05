internal import Glibc

/// How a terminal treats what is typed, remembered so that it can be put back.
public struct TerminalModes {
  private let terminal: FileDescriptor
  private let saved: termios

  /// Remembers the modes of a terminal; nil when it is none or another job owns it at the moment.
  ///
  /// Only the terminal's foreground job may change its modes; any other would be halted.
  public init?(of terminal: FileDescriptor) {
    var modes = termios()
    guard tcgetpgrp(terminal.rawValue) == getpgrp(), tcgetattr(terminal.rawValue, &modes) == 0
    else { return nil }
    self.terminal = terminal
    saved = modes
  }

  /// Hides what is typed from now on; Ctrl-C and Ctrl-Z keep working.
  public func hideTyping() {
    var modes = saved
    modes.c_lflag &= ~tcflag_t(ECHO | ECHONL)
    modes.c_lflag |= tcflag_t(ISIG)
    tcsetattr(terminal.rawValue, TCSANOW, &modes)
  }

  /// Puts the remembered modes back and drops what was typed and not read.
  public func restore() {
    guard tcgetpgrp(terminal.rawValue) == getpgrp() else { return }
    var modes = saved
    tcsetattr(terminal.rawValue, TCSANOW, &modes)
    tcflush(terminal.rawValue, TCIFLUSH)
  }
}
