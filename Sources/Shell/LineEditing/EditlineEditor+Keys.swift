internal import CEditline
internal import Glibc
internal import Platform

/// Waiting for a key, with the signals beside it.
extension EditlineEditor {
  /// The next key, or nil when the line ends without Enter; `ending` then says why.
  func waitForKey() -> Unicode.Scalar? {
    while ending == nil {
      if let key = keys.next() {
        switch key {
        case "\u{3}": interrupt()
        case "\u{1A}": suspend(wholeGroup: true)
        case "\u{1C}": break  // Ctrl-\ would end a shell whose screen is still in use.
        default: return key
        }
        continue
      }
      conlab_editline_flush(handle)
      if !hasInputWaiting { drawHint() }
      var sources = [
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&sources, 2, -1)
      eraseHint()
      if count < 0 { continue }
      if sources[1].revents != 0 { handleSignals() }
      if ending == nil, sources[0].revents != 0 { readKeys() }
    }
    return nil
  }

  var hasInputWaiting: Bool {
    var source = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) > 0
  }

  private func readKeys() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(input, &bytes, bytes.count)
    if count > 0 {
      keys.feed(bytes[..<count])
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      // The terminal is gone.
      ending = .endOfInput
    }
  }

  private func handleSignals() {
    while ending == nil, let number = signals.next() {
      switch number {
      case SIGINT: interrupt()
      case SIGTSTP: suspend(wholeGroup: false)
      case SIGCONT: resume()
      case SIGWINCH: resize()
      case SIGTERM, SIGHUP:
        ending = .terminated(Signal(rawValue: number))
        moveBelowLine()
        conlab_prepare_terminal(handle, 0)
        terminal.restore()
      default: break
      }
    }
  }

  /// Throws the line away as other shells do: it stays in sight with a mark behind it.
  private func interrupt() {
    keys.discard()
    let dropped = queuedLines.count
    queuedLines = []
    let end = geometry.place(after: currentLine.unicodeScalars)
    let down = end.row - cursorPlace.row
    write((down > 0 ? "\u{1B}[\(down)B" : "") + "\u{1B}[\(end.column + 1)G^C\r\n")
    if dropped > 0 { write("\(dropped) more pasted line\(dropped == 1 ? "" : "s") dropped\r\n") }
    ending = .interrupted
  }

  /// Gives the terminal to the shell that started this one until it is continued.
  private func suspend(wholeGroup: Bool) {
    moveBelowLine()
    terminal.endBracketedPaste()
    conlab_prepare_terminal(handle, 0)
    signals.suspendProcess(wholeGroup: wholeGroup)
    resume()
  }

  /// Takes the terminal again and draws the line anew; its modes may be anyone's by now.
  private func resume() {
    conlab_prepare_terminal(handle, 0)
    conlab_prepare_terminal(handle, 1)
    terminal.beginBracketedPaste(output: output)
    el_resize(handle)
    write("\r\u{1B}[J")
    conlab_refresh(handle)
  }

  /// Draws the line for the new width; like most terminals now, it takes the rows as wrapped anew.
  private func resize() {
    leaveLine()
    el_resize(handle)
    conlab_refresh(handle)
  }
}
