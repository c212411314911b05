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
        case "\u{1C}": break  // Ctrl-\ would end a program whose screen is still in use.
        default: return key
        }
        continue
      }
      conlab_editline_flush(handle)
      if !hasInputWaiting { drawHint() }
      let ready = (try? Poll.readable([input, signals.descriptor], forAtMost: -1)) ?? []
      eraseHint()
      if ready.contains(signals.descriptor) { handleSignals() }
      if ending == nil, ready.contains(input) { readKeys() }
    }
    return nil
  }

  var hasInputWaiting: Bool {
    (try? Poll.readable([input], forAtMost: 0).isEmpty) == false
  }

  private func readKeys() {
    do {
      let bytes = try input.read(atMost: 4096)
      // The terminal is gone.
      if bytes.isEmpty { ending = .endOfInput }
      keys.feed(bytes)
    } catch .call(_, EAGAIN) {
      // Somebody else took what was there.
    } catch {
      ending = .endOfInput
    }
  }

  private func handleSignals() {
    while ending == nil, let signal = signals.next() {
      switch signal {
      case .interrupt: interrupt()
      case .terminalStop: suspend(wholeGroup: false)
      case .resume: resume()
      case .windowChange: resize()
      case .terminate, .hangUp:
        ending = .terminated(signal)
        moveBelowLine()
        conlab_prepare_terminal(handle, 0)
        terminal.restore()
      default: break
      }
    }
  }

  /// Throws the line away as shells do: it stays in sight with a mark behind it.
  private func interrupt() {
    keys.discard()
    let dropped = queuedLines.count
    queuedLines = []
    let end = geometry.place(after: currentLine.unicodeScalars)
    let down = end.row - cursorPlace.row
    write((down > 0 ? "\u{1B}[\(down)B" : "") + "\u{1B}[\(end.column + 1)G^C\r\n")
    if dropped > 0 { write(words.dropped(dropped) + "\r\n") }
    ending = .interrupted
  }

  /// Gives the terminal to the shell that started the program until that one is continued.
  private func suspend(wholeGroup: Bool) {
    moveBelowLine()
    terminal.endBracketedPaste()
    conlab_prepare_terminal(handle, 0)
    signals.suspendProcess(wholeGroup: wholeGroup)
    resume()
  }

  /// Takes the terminal again and redraws the line; another program may have changed its modes.
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
