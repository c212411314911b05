import Testing

@testable import Results

@Suite("Conditions are keys with values, in order")
struct ConditionTests {
  private static let both: Condition = [.kind: "thread", .via: "pipe"]

  @Test("The text form has a comma between two pairs, in the order given")
  func text() {
    #expect(Self.both.text == "kind=thread,via=pipe")
    #expect(Self.both.description == Self.both.text)
    #expect(([.via: "pipe", .kind: "thread"] as Condition).text == "via=pipe,kind=thread")
    #expect([.via: "pipe", .kind: "thread"] != Self.both)
    #expect(Condition(.place, 3).text == "place=3")
    #expect(Condition.none.text.isEmpty && Condition.none.isEmpty)
  }

  @Test(
    "A text is read whatever stands between its pairs",
    arguments: [
      "kind=thread,via=pipe", "kind=thread via=pipe", "kind=thread;via=pipe",
      "kind=thread; via=pipe", " kind=thread  via=pipe ",
    ])
  func separators(text: String) { #expect(Condition(text) == Self.both) }

  @Test(
    "A text falls into keys and values",
    arguments: [
      ("", []), ("kind=thread", [("kind", "thread")]), ("alone", [("", "alone")]),
      ("a=b=c", [("a", "b=c")]), ("a=", [("a", "")]), ("x=2,x=1", [("x", "2"), ("x", "1")]),
    ] as [(String, [(String, String)])])
  func parsed(text: String, expected: [(String, String)]) {
    let condition = Condition(text)
    #expect(condition.pairs.map(\.key.name) == expected.map(\.0))
    #expect(condition.pairs.map(\.value) == expected.map(\.1))
    #expect(Condition(condition.pairs) == condition)
  }

  @Test("A value is found by its key")
  func values() {
    #expect(Self.both[.kind] == "thread" && Self.both[.via] == "pipe")
    #expect(Self.both[.place] == nil && Condition.none[.kind] == nil)
  }

  @Test("A pair is added at the end, and taken away by its key")
  func changed() {
    #expect(Self.both.with(.place, "same").text == "kind=thread,via=pipe,place=same")
    #expect(Condition.none.with(.place, "same").text == "place=same")
    #expect(Self.both.without(.kind).text == "via=pipe")
    #expect(Self.both.without(.kind, .via).isEmpty)
    #expect(Self.both.without(.place) == Self.both)
  }

  @Test("Two conditions join in order, and nothing adds nothing")
  func joined() {
    #expect(Condition(.kind, "thread") + Condition(.via, "pipe") == Self.both)
    #expect(Condition.none + Self.both == Self.both && Self.both + .none == Self.both)
  }

  @Test(
    "A condition includes another when it has all its pairs, in whatever order",
    arguments: [
      ("", true), ("via=pipe", true), ("via=pipe,kind=thread", true), ("via=queue", false),
      ("kind=thread,place=same", false), ("kind=threads", false),
    ])
  func included(text: String, expected: Bool) {
    #expect(Self.both.includes(Condition(text)) == expected)
  }

  @Test(
    "A value cannot part its own condition",
    arguments: ["my python", "a,b", "a;b"])
  func separatorInValue(value: String) {
    let condition = Condition(.python, value).with(.kind, "thread")
    #expect(condition.pairs.count == 2 && condition[.kind] == "thread")
    #expect(Condition(condition.text) == condition)
  }

  @Test("It is written as its text and read again", arguments: [both, .none, Condition("alone")])
  func json(condition: Condition) throws {
    #expect(try JSONText.encode([condition]) == "[\"\(condition.text)\"]")
    let text = try JSONText.encode([condition])
    #expect(JSONText.decode([Condition].self, from: text.utf8) == [condition])
    #expect(JSONText.decode([Condition].self, from: "[7]".utf8) == nil)
  }
}
