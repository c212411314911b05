internal import Wording

extension ShellError: CustomStringConvertible {
  /// The sentence in English, for authors of lessons and for logs.
  var description: String { ErrorSentences(words: .english).sentence(of: self) }
}
