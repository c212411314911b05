internal import Terminal
internal import Wording

/// What the programs of the library show, in one language: translated where the language has it,
/// else as their files say it.
struct ProgramTexts {
  let words: Wording

  /// What a program shows, in one sentence.
  func summary(of program: String, english: String) -> Text {
    words.word(Self.key(of: program), on: ProgramWord.page) ?? Text(english)
  }

  /// The key of what a program shows: its name below the word that heads the list.
  static func key(of program: String) -> String { "\(ProgramWord.shows.rawValue) \(program)" }
}
