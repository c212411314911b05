internal import Platform
internal import Terminal

/// Shows what is longer than the window so that its beginning can be read before its end.
struct Pager {
  /// Who turns the pages.
  enum Kind: Equatable {
    /// The lab itself, which only ever adds lines to the screen.
    case builtIn
    /// A command line that a person chose.
    case program(String)
    /// Nobody.
    case none

    /// The choice of the environment: CONLAB_PAGER before PAGER; `cat` or nothing means none.
    init(own: String?, usual: String?) {
      guard let chosen = own ?? usual else {
        self = .builtIn
        return
      }
      let command = chosen.split(separator: " ").first ?? ""
      self = command.isEmpty || command == "cat" ? .none : .program(chosen)
    }
  }

  let kind: Kind
  let keyboard: PagingKeyboard
  /// The sentence that says which keys go on, for a number of lines that are left.
  let invitation: (Int) -> Text
  /// The sentence for a number of lines that were left out.
  let farewell: (Int) -> Text

  /// Shows a text; one that fits the window, or before which keys were typed ahead, as it is.
  ///
  /// - Parameters:
  ///   - text: Whole lines.
  ///   - window: The size of the window in columns and rows.
  ///   - canvas: How the sentences of the pager itself look.
  ///   - write: Writes to the screen.
  func show(
    _ text: String, window: () -> (columns: Int, rows: Int), canvas: Canvas,
    write: (String) -> Void
  ) {
    var breaks = PageBreaks(text, columns: window().columns)
    // The line that was typed and the prompt that follows keep their rows.
    if kind == .none || breaks.fits(window().rows - 2) || keyboard.hasInputWaiting {
      return write(text)
    }
    if case .program(let command) = kind {
      if !PagerProgram.show(text, command: command, keyboard: keyboard) { write(text) }
      return
    }
    write(breaks.page(of: window().rows - 2))
    while breaks.remaining > 0 {
      write(invitation(breaks.remaining).rendered(on: canvas))
      let key = keyboard.next()
      write("\r\u{1B}[K")
      switch key {
      case .page:
        let room = window().rows - 1
        write(breaks.fits(room) ? breaks.rest() : breaks.page(of: room))
      case .line: write(breaks.line())
      case .rest: write(breaks.rest())
      case .stop: return write(farewell(breaks.remaining).rendered(on: canvas) + "\n\n")
      }
    }
  }
}
