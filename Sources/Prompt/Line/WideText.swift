internal import Glibc

/// A text in libedit's wide characters, alive until it is replaced or the owner ends.
final class WideText {
  /// The characters with a zero behind them.
  let pointer: UnsafeMutablePointer<wchar_t>

  /// The text.
  let text: String

  init(_ text: String) {
    self.text = text
    let characters = text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
    pointer = .allocate(capacity: characters.count)
    pointer.initialize(from: characters, count: characters.count)
  }

  /// Hands the characters to a call that does not keep them; a temporary text lives until then.
  func withPointer(_ body: (UnsafePointer<wchar_t>) -> Void) {
    withExtendedLifetime(self) { body(pointer) }
  }

  deinit { pointer.deallocate() }

  /// The text of libedit's characters; what is no Unicode scalar is left out.
  static func string(_ characters: some Sequence<wchar_t>) -> String {
    String(
      String.UnicodeScalarView(
        characters.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }))
  }
}
