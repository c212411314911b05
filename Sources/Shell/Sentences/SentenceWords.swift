internal import Wording

/// The enumerations of the sentences, for the proof that each language is whole.
enum SentenceWords {
  static let all: [any WordKey.Type] = [
    ErrorWord.self, SystemErrorWord.self, ResultWord.self, JoiningWord.self, HelpWord.self,
  ]
}
