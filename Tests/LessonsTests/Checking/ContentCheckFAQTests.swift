import Lessons
import Testing

@Suite("Faults in the FAQ are named with their place")
struct ContentCheckFAQTests {
  @Test("An FAQ without faults has none")
  func faultless() { #expect(Fixture.faults(Fixture.withFAQ) == []) }

  /// What is replaced in the English page, and the faults of the English page it must cause.
  static let spoiled: [(find: String, replace: String, faults: [String])] = [
    (
      "## Is it quick? `quick`", "## Is it quick?",
      [
        "35:1: heading 'Is it quick?' does not end in a code span with a name, such as `fork-cost`"
      ]
    ),
    ("`quick`", "`safe`", ["35:1: a second item with the name 'safe'"]),
    (
      "> **Also asked.** is it fast", "",
      [
        "35:1: item 'quick' has no other wordings; expected a quotation that begins with "
          + "**Also asked**"
      ]
    ),
    ("\nYes.\n", "", ["35:1: item 'quick' has no answer; expected a paragraph"]),
    (
      "```conlab\nrace\n```", "",
      [
        "35:1: item 'quick' has no command that measures it; expected a block with 'conlab' "
          + "behind the fence",
        "35:1: no command of this section measures 'lost-updates'; it runs nothing",
        "47:1: no command of this section measures 'lost-updates'; it runs nothing",
      ]
    ),
    (
      "[two-sellers](01-two-sellers.md)\n\n> **Predict**", "none\n\n> **Predict**",
      [
        "35:1: item 'quick' has no lesson; expected a quotation that begins with **Lesson** and "
          + "has a link"
      ]
    ),
    (
      "(01-two-sellers.md)\n\n> **Predict**", "(09-nothing.md)\n\n> **Predict**",
      ["35:1: there is no lesson 'nothing'"]
    ),
    (
      "`lost-updates`, `lost-share@guard=none`", "`lost-updates`, `gained-share`",
      ["5:1: no command of this section measures 'gained-share'; it runs race"]
    ),
    (
      "within 1.5", "within 1",
      [
        "29:12: cannot read 'lost-share@guard=none: within 1; finding: lost-updates'; expected "
          + "'quantity: within 2; finding: name', 'above: misconception' or 'below: misconception'",
        "27:1: an estimate needs three items: 'quantity: within 2; finding: name', "
          + "'above: misconception' and 'below: misconception'",
      ]
    ),
    (
      "> - Too much. `above: all-is-lost`\n", "",
      [
        "27:1: an estimate needs three items: 'quantity: within 2; finding: name', "
          + "'above: misconception' and 'below: misconception'"
      ]
    ),
    (
      "lost-share@guard=none: within", "gained: within",
      ["27:1: the item's command does not measure 'gained'; expected lost-share"]
    ),
    (
      "within 1.5; finding: lost-updates", "within 1.5; finding: found",
      ["27:1: no command of this section measures 'found'; it runs race"]
    ),
    (
      "none; misconception: hope-helps", "none",
      [
        "51:3: option 'No.' can be wrong and names no misconception",
        "52:3: option 'Yes.' can be wrong and names no misconception",
      ]
    ),
    (
      "`wrong: hope-helps`", "`wrong: prayer-helps`",
      ["5:1: misconceptions.md has no section '## prayer-helps'"]
    ),
  ]

  @Test("Each is found", arguments: spoiled)
  func fault(find: String, replace: String, faults: [String]) throws {
    var files = Fixture.withFAQ
    files["en/faq.md"] = try Fixture.faq.replacingOnce(find, with: replace)
    let found = Fixture.faults(files).filter { $0.hasPrefix("en/faq.md:") }
    #expect(Set(found) == Set(faults.map { "en/faq.md:" + $0 }))
  }

  @Test("Items that differ between languages are found")
  func languages() throws {
    var files = Fixture.withFAQ
    files["zh/faq.md"] = try Fixture.faqInChinese.replacingOnce("`quick`", with: "`slow`")
    #expect(
      Fixture.faults(files).contains {
        $0.hasPrefix("zh/faq.md:") && $0.contains("other item than in the reference language")
      })
  }

  @Test("A page of synonyms needs lines of at least two words")
  func synonyms() {
    var files = Fixture.withFAQ
    files["en/synonyms.md"] = "# Same\n\n- fast, quick\n- slow\n"
    files["zh/synonyms.md"] = "# 同义\n\n没有。\n"
    let expected = "expected list items with at least two words each, parted by commas"
    #expect(
      Fixture.faults(files) == [
        "en/synonyms.md:4:1: \(expected)", "zh/synonyms.md:1:1: \(expected)",
      ])
  }
}
