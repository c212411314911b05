import Terminal
import Testing

@testable import Wording

@Suite("Words of one language, by keys that the compiler knows")
struct WordingTests {
  private enum Word: String, WordKey {
    case greeting, rounds, missing
    static let page = WordPage("screens/hello")
  }

  private enum Other: String, WordKey {
    case greeting
    static let page = WordPage("screens/goodbye")
  }

  private final class Pages {
    var read: [WordPage] = []
  }

  private func wording(_ pages: Pages = Pages()) -> Wording {
    Wording(language: "en") { page in
      pages.read.append(page)
      return page == Word.page
        ? [
          "greeting": Text("Hello, {name}!"), "rounds": Text("{count round|rounds} left"),
          "--seed": Text("where chance begins"),
        ] : ["greeting": Text("Good-bye")]
    }
  }

  @Test("A key is looked up on its own page, and its places are filled in")
  func lookedUp() {
    #expect(wording()(Word.greeting, ["name": "you"]) == "Hello, you!")
    #expect(wording()[Other.greeting] == "Good-bye")
    #expect(wording().text(Word.greeting, ["name": .strong("you")]).spans.count == 3)
    #expect(wording().language == "en")
  }

  @Test("A key that the page lacks stands for itself")
  func missing() { #expect(wording()[Word.missing] == "missing") }

  @Test("A heading without an enumeration is found by its name, as it stands")
  func heading() {
    #expect(wording().word("--seed", on: Word.page)?.plain == "where chance begins")
    #expect(wording().word("greeting", on: Word.page)?.plain == "Hello, {name}!")
    #expect(wording().word("--other", on: Word.page) == nil)
  }

  @Test("A page is read once, and not before it is needed")
  func readOnce() {
    let pages = Pages()
    let wording = wording(pages)
    #expect(pages.read.isEmpty)
    _ = (wording[Word.rounds], wording[Word.greeting], wording[Word.missing])
    #expect(pages.read == [Word.page])
    _ = wording[Other.greeting]
    #expect(pages.read == [Word.page, Other.page])
  }
}
