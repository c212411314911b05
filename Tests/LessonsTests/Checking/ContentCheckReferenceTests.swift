import Lessons
import Testing

@Suite("Faults in the glossary and in the list of works are named with their place")
struct ContentCheckReferenceTests {
  @Test("Pages without faults have none")
  func faultless() { #expect(Fixture.faults(Fixture.withReference) == []) }

  /// What is replaced in a file, and the faults it must cause there.
  static let spoiled: [(file: String, find: String, replace: String, faults: [String])] = [
    (
      "en/01-two-sellers.md", "Both sell at once.", "Lost updates: both sell at once.",
      [
        "5:1: uses 'lost updates' before the box of 'lost-update', which stands in two-sellers "
          + "step 1"
      ]
    ),
    (
      "en/01-two-sellers.md", "# Two sellers", "# Two sellers and a lock",
      ["1:1: uses 'lock' before the box of 'lock', which stands in two-sellers step 3"]
    ),
    (
      "en/01-two-sellers.md", "> **Hint** Think of reading.", "> **Hint** Think of a LOCK.",
      ["5:1: uses 'lock' before the box of 'lock', which stands in two-sellers step 3"]
    ),
    (
      "zh/01-two-sellers.md", "想想读。", "想想锁。",
      ["6:1: uses '锁' before the box of 'lock', which stands in two-sellers step 3"]
    ),
    ("en/01-two-sellers.md", "Both sell at once.", "Both sell by the `lock` and its clocks.", []),
    (
      "en/01-two-sellers.md", "> **Term.** `lock`", "> **Term.** lock",
      [
        "43:1: the box names no term; expected code spans such as `race-condition`"
      ]
    ),
    (
      "en/01-two-sellers.md", "> **Term.** `lock`", "> **Term.** `lock` `lost-update` `luck`",
      [
        "43:1: the term 'lost-update' stands in an earlier place already",
        "43:1: the glossary has no term 'luck'; did you mean 'lock'?",
      ]
    ),
    (
      "en/reading.md", "http://example.org/\n", "https://example.org/locks\n",
      ["21:1: the work 'clocks' or its address was named before"]
    ),
    (
      "en/reading.md", "https://example.org/locks", "see example.org",
      [
        "13:1: expected an address such as https://example.org/ below the heading, found 'see "
          + "example.org'"
      ]
    ),
    (
      "en/reading.md", "## Clocks `clocks`", "## Clocks",
      [
        "1:1: 2 works name the lesson 'two-sellers'; expected 3 to 6",
        "21:1: heading 'Clocks' does not end in a code span with a name, such as `fork-cost`",
      ]
    ),
    (
      "en/reading.md", "(01-two-sellers.md)\n\n## Locks", "(02-three.md)\n\n## Locks",
      [
        "1:1: 2 works name the lesson 'two-sellers'; expected 3 to 6",
        "5:1: there is no lesson 'three'",
      ]
    ),
  ]

  @Test("Each fault is found", arguments: spoiled)
  func faults(_ one: (file: String, find: String, replace: String, faults: [String])) throws {
    var files = Fixture.withReference
    let text = try #require(files[one.file])
    #expect(text.contains(one.find))
    files[one.file] = text.replacing(one.find, with: one.replace, maxReplacements: 1)
    let found = Fixture.faults(files).filter { $0.hasPrefix(one.file) && !$0.contains("reference") }
    #expect(found == one.faults.map { one.file + ":" + $0 })
  }

  @Test("A term that no lesson shows is a fault, and so is a language without one")
  func unshown() {
    var files = Fixture.withReference
    files["en/glossary.md"]?.append("\n## turn `turn`\n\nWhose move it is.\n")
    #expect(
      Fixture.faults(files) == [
        "en/glossary.md:14:1: no step of a lesson has a box for 'turn'",
        "zh/glossary.md:1:1: other terms than in the reference language: lost-update, lock instead "
          + "of lost-update, lock, turn",
      ])
  }
}
