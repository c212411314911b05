/// What a person wants to see next of a long text.
enum PagingKey: Equatable {
  /// The next screenful.
  case page
  /// The next line.
  case line
  /// Everything that is left, at once.
  case rest
  /// Nothing more.
  case stop
  /// The sentence that says which keys go on, which the shell has written over meanwhile.
  case footer
  /// No wish: the beginning of a line for the prompt, so that everything is shown at once.
  case typed(String)

  /// The wish that a key stands for; nil for a key that means nothing here.
  ///
  /// The keys are those of less and more; Enter turns the page instead of adding one line.
  init?(bytes: some Collection<UInt8>) {
    switch String(decoding: bytes, as: UTF8.self) {
    case " ", "\r", "\n", "f", "\u{6}", "\u{1B}[6~": self = .page
    case "j", "\u{1B}[B", "\u{1B}OB": self = .line
    case "q", "Q", "G", "\u{1B}", "\u{1B}[F", "\u{1B}OF", "\u{1B}[4~": self = .rest
    case "\u{3}", "\u{4}": self = .stop
    default:
      guard let text = Self.line(bytes) else { return nil }
      self = .typed(text)
    }
  }

  /// The text of a key that a line may begin with; nil for any other key.
  static func line(_ bytes: some Collection<UInt8>) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let isText = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    return isText && !text.isEmpty ? text : nil
  }
}
