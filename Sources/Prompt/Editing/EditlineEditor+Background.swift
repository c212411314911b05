internal import Platform
public import Terminal

extension EditlineEditor {
  /// Milliseconds that a terminal has to answer; one on the other side of the world needs a few
  /// hundred.
  private static let patience = 500

  /// Asks the terminal what is behind its text; what was typed meanwhile goes into the next line.
  public func askForBackground() -> Background? {
    let clock = ContinuousClock()
    let deadline = clock.now + .milliseconds(Self.patience)
    terminal.readKeys()
    defer { terminal.restore() }
    write(TerminalReply.request)
    var bytes: [UInt8] = []
    var reply = TerminalReply(bytes)
    while !reply.isComplete {
      let left = deadline - clock.now
      let milliseconds = Int(left.components.attoseconds / 1_000_000_000_000_000)
      guard left > .zero,
        (try? Poll.readable([input], forAtMost: milliseconds))?.isEmpty == false,
        let more = try? input.read(atMost: 4096), !more.isEmpty
      else { break }
      bytes += more
      reply = TerminalReply(bytes)
    }
    keys.feed(reply.rest)
    return reply.background
  }
}
