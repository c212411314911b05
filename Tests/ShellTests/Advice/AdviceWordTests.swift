import Testing
import Wording

@testable import Shell

@Suite("The sentences of advice")
struct AdviceWordTests {
  @Test("Each is there in every language", arguments: AdviceWord.allCases)
  func complete(word: AdviceWord) {
    for language in Language.allCases {
      let text = Samples.words(language)[word]
      #expect(text != word.rawValue && !text.isEmpty, "\(language)")
    }
  }

  @Test("A heading leads back to its word", arguments: AdviceWord.allCases)
  func headings(word: AdviceWord) { #expect(AdviceWord(rawValue: word.rawValue) == word) }

  @Test("A reason that rests on a measurement names its figure, save where the sentence has none")
  func figures() {
    for language in Language.allCases {
      for reason in Advice.Reason.allCases where reason != .oneProcessor {
        let text = Samples.words(language)(AdviceWord.because(reason), ["figure": "«7»"])
        #expect(text.contains("«7»"), "\(language): \(reason)")
      }
    }
  }
}
