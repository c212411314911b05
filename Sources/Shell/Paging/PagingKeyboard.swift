internal import Glibc
internal import Platform

/// The keyboard while a long text waits to be gone on with.
struct PagingKeyboard {
  let terminal: TerminalState
  let signals: SignalQueue

  /// Whether keys were typed ahead, which are meant for the prompt.
  var hasInputWaiting: Bool {
    (try? Poll.readable([.standardInput], forAtMost: 0).isEmpty) == false
  }

  /// Waits for a key that means something; a terminal that is gone, or Ctrl-C, stops.
  func next() -> PagingKey {
    terminal.readKeys()
    defer { terminal.restore() }
    let queue = FileDescriptor(rawValue: signals.descriptor)
    while true {
      guard let ready = try? Poll.readable([.standardInput, queue], forAtMost: -1) else {
        return .stop
      }
      if ready.contains(queue), !handleSignals() { return .stop }
      guard ready.contains(.standardInput) else { continue }
      guard let bytes = try? FileDescriptor.standardInput.read(atMost: 64), !bytes.isEmpty else {
        return .stop
      }
      if let key = PagingKey(bytes: bytes) { return key }
    }
  }

  /// Drops every Ctrl-C that has arrived; other signals stay where they are asked for next.
  func forgetInterrupts() {
    _ = handleSignals()
  }

  /// Does what waiting signals ask for; false when nothing more is to be shown.
  private func handleSignals() -> Bool {
    while let number = signals.next() {
      switch number {
      case SIGINT, SIGQUIT: return false
      case SIGTERM, SIGHUP:
        terminal.restore()
        SignalQueue.endProcess(by: Signal(rawValue: number))
      case SIGTSTP:
        terminal.restore()
        signals.suspendProcess(wholeGroup: true)
        terminal.readKeys()
      default: break
      }
    }
    return true
  }
}
