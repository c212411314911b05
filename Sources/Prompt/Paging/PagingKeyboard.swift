internal import Platform

/// The keyboard while a long text waits to be gone on with.
public struct PagingKeyboard {
  let terminal: TerminalState
  let signals: SignalQueue

  /// The keyboard of the terminal that a program was started from.
  public init(terminal: TerminalState, signals: SignalQueue) {
    self.terminal = terminal
    self.signals = signals
  }

  /// Whether keys were typed ahead, which are meant for the prompt.
  var hasInputWaiting: Bool {
    (try? Poll.readable([.standardInput], forAtMost: 0).isEmpty) == false
  }

  /// Waits for a key that means something; a terminal that is gone, or Ctrl-C, stops.
  ///
  /// Who comes back after Ctrl-Z wants to see where they are.
  func next() -> PagingKey {
    terminal.readKeys()
    defer { terminal.restore() }
    let queue = signals.descriptor
    while true {
      guard let ready = try? Poll.readable([.standardInput, queue], forAtMost: -1) else {
        return .stop
      }
      if ready.contains(queue), let wish = handleSignals() { return wish }
      guard ready.contains(.standardInput) else { continue }
      let bytes = readKey()
      if bytes.isEmpty { return .stop }
      guard let key = PagingKey(bytes: bytes) else { continue }
      // A letter that others follow at once begins a word, as the q of quiz does.
      if let text = PagingKey.line(bytes), isFollowed { return .typed(text) }
      return key
    }
  }

  /// Whether another key follows as fast as somebody types a word.
  private var isFollowed: Bool {
    (try? Poll.readable([.standardInput], forAtMost: Self.typingPause).isEmpty) == false
  }

  /// Milliseconds that letters of one word are apart at most.
  private static let typingPause = 250

  /// The bytes of one key and no more, because what follows is meant for whoever reads next.
  private func readKey() -> [UInt8] {
    var bytes = readByte()
    if let first = bytes.first, first >= 0xC0 {
      // As many bytes follow as the first one of a character says (RFC 3629).
      for _ in 0..<(first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1) { bytes += readByte() }
      return bytes
    }
    guard bytes == [0x1B], hasInputWaiting else { return bytes }
    bytes += readByte()
    if bytes.last == UInt8(ascii: "]") {
      // What a terminal answers too late means nothing; it ends with BEL, or with a backslash.
      while hasInputWaiting, ![0x07, UInt8(ascii: "\\")].contains(bytes[bytes.count - 1]) {
        bytes += readByte()
      }
      return bytes
    }
    // A control sequence ends with its first byte from @ to ~ behind the bracket (ECMA-48, 5.4).
    while hasInputWaiting, bytes.count < 3 || !(0x40...0x7E).contains(bytes[bytes.count - 1]) {
      bytes += readByte()
    }
    return bytes
  }

  /// One byte; none where the terminal is gone.
  private func readByte() -> [UInt8] {
    (try? FileDescriptor.standardInput.read(atMost: 1)) ?? []
  }

  /// Drops every Ctrl-C that has arrived; other signals stay where they are asked for next.
  func forgetInterrupts() {
    _ = handleSignals()
  }

  /// Does what waiting signals ask for; nil where nothing changes what is to be shown.
  private func handleSignals() -> PagingKey? {
    var wish: PagingKey?
    while let signal = signals.next() {
      switch signal {
      case .interrupt, .quit: return .stop
      case .terminate, .hangUp:
        terminal.restore()
        SignalQueue.endProcess(by: signal)
      case .terminalStop:
        terminal.restore()
        signals.suspendProcess(wholeGroup: true)
        terminal.readKeys()
        wish = .footer
      default: break
      }
    }
    return wish
  }
}
