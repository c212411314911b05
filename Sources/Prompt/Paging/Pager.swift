public import Terminal

/// Shows what is longer than the window so that its beginning can be read before its end.
public struct Pager {
  /// Who turns the pages.
  public enum Kind: Equatable, Sendable {
    /// The program itself, which only ever adds lines to the screen.
    case builtIn
    /// A command line that a person chose.
    case program(String)
    /// Nobody.
    case none

    /// The choice of a person; `cat` or an empty text means none.
    /// - Parameters:
    ///   - own: The command line chosen for this program alone; nil when none was chosen.
    ///   - usual: The command line chosen for every program, such as the value of PAGER.
    public init(own: String?, usual: String?) {
      guard let chosen = own ?? usual else {
        self = .builtIn
        return
      }
      let command = chosen.split(separator: " ").first ?? ""
      self = command.isEmpty || command == "cat" ? .none : .program(chosen)
    }
  }

  private let kind: Kind
  private let keyboard: PagingKeyboard
  /// The sentence that says which keys go on, for a number of lines that are left.
  private let invitation: (Int) -> Text
  /// The sentence for a number of lines that were left out.
  private let farewell: (Int) -> Text

  /// A pager.
  /// - Parameters:
  ///   - kind: Who turns the pages.
  ///   - keyboard: Where the keys come from.
  ///   - invitation: The sentence that says which keys go on, for a number of lines that are left.
  ///   - farewell: The sentence for a number of lines that were left out.
  public init(
    kind: Kind, keyboard: PagingKeyboard, invitation: @escaping (Int) -> Text,
    farewell: @escaping (Int) -> Text
  ) {
    self.kind = kind
    self.keyboard = keyboard
    self.invitation = invitation
    self.farewell = farewell
  }

  /// Shows a text; one that fits the window, or before which keys were typed ahead, as it is.
  ///
  /// - Parameters:
  ///   - passages: What is to be shown, in order.
  ///   - window: The size of the window in columns and rows.
  ///   - canvas: How the sentences of the pager itself look.
  ///   - write: Writes to the screen.
  /// - Returns: what was typed that is no key of the pager, for the prompt; empty when nothing was.
  public func show(
    _ passages: [Passage], window: () -> (columns: Int, rows: Int), canvas: Canvas,
    write: (String) -> Void
  ) -> String {
    var breaks = PageBreaks(passages, columns: window().columns)
    let text = passages.map(\.text).joined()
    // The line that was typed and the prompt that follows keep their rows.
    if kind == .none || breaks.fits(window().rows - 2) || keyboard.hasInputWaiting {
      write(text)
      return ""
    }
    if case .program(let command) = kind {
      if !PagerProgram.show(text, command: command, keyboard: keyboard) { write(text) }
      return ""
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
      case .footer: continue
      case .typed(let text):
        write(breaks.rest())
        return text
      case .stop:
        write(farewell(breaks.remaining).rendered(on: canvas) + "\n\n")
        return ""
      }
    }
    return ""
  }
}
