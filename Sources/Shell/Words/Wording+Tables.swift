internal import Lessons
internal import Terminal
internal import Wording

extension Wording {
  /// The words of a key with plain text in its places.
  func text<Key: WordKey>(_ key: Key, _ values: [String: String]) -> Terminal.Text {
    text(key, values.mapValues { Text($0) })
  }

  /// Words that something follows; a full-width colon carries its own space.
  func label<Key: WordKey>(_ key: Key) -> Terminal.Text {
    Self.label(text(key))
  }

  /// Text that something follows; a full-width colon carries its own space.
  static func label(_ text: Terminal.Text) -> Terminal.Text {
    text.plain.hasSuffix("：") ? text : text + " "
  }

  /// Columns of a table; those of the second list hold numbers.
  func columns(_ words: [ScreenWord], numbers: Set<ScreenWord> = []) -> [Table.Column] {
    words.map { .init(text($0), numbers.contains($0) ? .trailing : .leading) }
  }

  /// That a page is in another language than the one asked for; nothing where it is not.
  func untranslated(_ isFallback: Bool) -> [Block] {
    isFallback ? [.paragraph(text(Phrase.notTranslated).styled(.faint))] : []
  }

  /// Where more is to be read: the commands that open lessons; nil for none.
  func lessons(_ names: [String]) -> Terminal.Text? {
    guard !names.isEmpty else { return nil }
    let commands = names.map { Text("lesson \($0)", .command) }
    return label(Phrase.faqLesson) + list(commands)
  }

  /// What was right, for somebody who answered otherwise; nothing where that cannot be told.
  func rightAnswer(_ option: Question.Option?) -> [Prose.Block] {
    guard let option else { return [] }
    return [.paragraph([.text(label(Phrase.quizTheAnswer).plain)] + option.text)]
  }
}
