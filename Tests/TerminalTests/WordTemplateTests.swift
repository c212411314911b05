import Terminal
import Testing

@Suite("Words with places to fill in")
struct WordTemplateTests {
  private func filled(_ text: Text, _ values: [String: Text]) -> Text {
    WordTemplate(text).filled(values)
  }

  @Test(
    "A place takes its value; one without a value is left empty",
    arguments: [
      ("{name}", "Bo"), ("Hello, {name}!", "Hello, Bo!"), ("{name} and {name}", "Bo and Bo"),
      ("{other}", ""), ("a{other}b", "ab"), ("no place", "no place"), ("", ""), ("{}", ""),
      ("open {name", "open {name"), ("closed} {name}", "closed} Bo"),
    ])
  func places(words: String, expected: String) {
    #expect(filled(Text(words), ["name": "Bo"]).plain == expected)
  }

  @Test(
    "A number has its noun in the form that fits",
    arguments: [("0", "0 rounds"), ("1", "1 round"), ("2", "2 rounds"), ("11", "11 rounds")])
  func nouns(count: String, expected: String) {
    #expect(filled("{count round|rounds}", ["count": Text(count)]).plain == expected)
    #expect(filled("{count rounds}", ["count": Text(count)]).plain == count + " rounds")
  }

  @Test("A noun may have several words, and an absent number has none")
  func longNouns() {
    let words: Text = "{count round of it|rounds of it} left"
    #expect(filled(words, ["count": "1"]).plain == "1 round of it left")
    #expect(filled(words, [:]).plain == " left")
  }

  @Test("A value keeps its meaning, and a plain one takes that of the words around it")
  func styles() {
    let words = Text.strong("Run {command} in {place}")
    let values: [String: Text] = ["command": .command("race"), "place": "here"]
    #expect(filled(words, values) == .strong("Run ") + .command("race") + .strong(" in here"))
  }

  @Test("A value is not searched for places itself")
  func once() {
    #expect(filled("{name}", ["name": "{other}", "other": "x"]).plain == "{other}")
  }
}
