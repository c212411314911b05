import Lessons
import Testing

@Suite struct ContentCheckTests {
  /// A change to the faultless English content, and the sentences it must cause.
  struct Spoiled: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var file = "en/01-two-sellers.md"
    let find: String
    let replace: String
    let faults: [String]
  }

  @Test("Content without faults has none, in one language and in two")
  func faultless() {
    #expect(Fixture.faults(Fixture.english) == [])
    #expect(Fixture.faults(Fixture.bothLanguages) == [])
  }

  @Test("A fault is named with its place", arguments: pages + questions + explanations)
  func fault(spoiled: Spoiled) throws {
    var files = Fixture.english
    let text = try #require(files[spoiled.file])
    files[spoiled.file] = try text.replacingOnce(spoiled.find, with: spoiled.replace)
    #expect(Fixture.faults(files) == spoiled.faults.map { spoiled.file + ":" + $0 })
  }

  static let pages: [Spoiled] = [
    Spoiled(
      testDescription: "no title", find: "# Two sellers\n", replace: "",
      faults: ["1:1: no title; expected a heading such as '# Threads'"]),
    Spoiled(
      testDescription: "no summary", find: "Two sellers share one box of tickets.", replace: "",
      faults: ["1:1: no summary between the title and the first '##' heading"]),
    Spoiled(
      testDescription: "no text", find: "Now use more.", replace: "",
      faults: ["24:1: no text to read below 'Change'"]),
    Spoiled(
      testDescription: "raw HTML", find: "Now use more.", replace: "Now <b>use</b> more.",
      faults: [
        "26:5: raw HTML is not shown: '<b>'", "26:11: raw HTML is not shown: '</b>'",
      ]),
    Spoiled(
      testDescription: "unknown information", find: "conlab modify", replace: "conlab change",
      faults: [
        "28:1: unknown word behind the fence 'conlab change'; "
          + "expected 'conlab', 'conlab modify' or 'conlab explore'"
      ]),
    Spoiled(
      testDescription: "empty block", find: "```conlab modify\nrace --threads 2",
      replace: "```conlab modify\n", faults: ["28:1: no command in the block"]),
    Spoiled(
      testDescription: "unknown command", find: "```conlab modify\nrace",
      replace: "```conlab modify\nrase",
      faults: ["28:1: cannot run 'rase --threads 2': unknown command"]),
  ]

  static let questions: [Spoiled] = [
    Spoiled(
      testDescription: "unknown mark", find: "**Recall**", replace: "**Recal**",
      faults: [
        "36:1: a quotation with a list begins with 'Recal'; "
          + "expected Predict, Recall, Explain, Hint or Term"
      ]),
    Spoiled(
      testDescription: "one option", find: "> 2. The clock is slow. `wrong: clock-causes-races`",
      replace: "", faults: ["36:1: a question needs at least two options, found 1"]),
    Spoiled(
      testDescription: "no options",
      find: "> 1. Two reads see `one` value. `right`\n"
        + "> 2. The clock is slow. `wrong: clock-causes-races`",
      replace: "", faults: ["36:1: a question needs at least two options, found 0"]),
    Spoiled(
      testDescription: "no code span", find: "slow. `wrong: clock-causes-races`", replace: "slow.",
      faults: [
        "39:3: option 'The clock is slow.' does not end in a code span such as `finding: value`"
      ]),
    Spoiled(
      testDescription: "unreadable code span", find: "wrong: clock-causes-races",
      replace: "wrong",
      faults: [
        "39:26: cannot read 'wrong'; "
          + "expected 'finding: value', 'right' or 'wrong: misconception'"
      ]),
    Spoiled(
      testDescription: "same text twice", find: "The clock is slow.",
      replace: "Two reads see `one` value.",
      faults: ["39:3: option 'Two reads see one value.' has the text or a value of an earlier one"]),
    Spoiled(
      testDescription: "same value twice", find: "updates: some; misconception",
      replace: "updates: some | none; misconception",
      faults: ["12:3: option 'Some are lost.' has the text or a value of an earlier one"]),
    Spoiled(
      testDescription: "mixed meanings", find: "`wrong: clock-causes-races`",
      replace: "`lost-updates: some`",
      faults: ["36:1: the options are about different things: lost-updates, right or wrong"]),
    Spoiled(
      testDescription: "fixed prediction", find: "**Recall**", replace: "**Predict**",
      faults: [
        "36:1: a prediction is decided by a finding; "
          + "expected 'finding: value' instead of right or wrong"
      ]),
    Spoiled(
      testDescription: "no right answer", find: "`right`", replace: "`wrong: reads-are-slow`",
      faults: ["36:1: expected exactly one option that is 'right', found 0"]),
    Spoiled(
      testDescription: "two right answers", find: "`wrong: clock-causes-races`",
      replace: "`right`", faults: ["36:1: expected exactly one option that is 'right', found 2"]),
    Spoiled(
      testDescription: "unknown finding",
      find: "`right`\n> 2. The clock is slow. `wrong: clock-causes-races`",
      replace: "`lost-update: some`\n> 2. The clock is slow. `lost-update: none`",
      faults: ["36:1: unknown finding 'lost-update'; did you mean 'lost-updates'?"]),
    Spoiled(
      testDescription: "a placeholder", find: "Are tickets lost?", replace: "Are {{threads}} lost?",
      faults: [
        "9:1: nothing is filled in for 'Are {} lost?' in a question; write what the learner reads"
      ]),
    Spoiled(
      testDescription: "a placeholder in an option", find: "The clock is slow.",
      replace: "{threads} clocks are slow.",
      faults: [
        "36:1: nothing is filled in for '{threads}' in a question; write what the learner reads"
      ]),
    Spoiled(
      testDescription: "a misspelt misconception", find: "wrong: clock-causes-races",
      replace: "wrong: counting-is-atomc",
      faults: [
        "12:3: no other place names the misconception 'counting-is-atomic'; did you mean "
          + "'counting-is-atomc'?",
        "39:3: no other place names the misconception 'counting-is-atomc'; did you mean "
          + "'counting-is-atomic'?",
      ]),
    Spoiled(
      testDescription: "a comment in a block of commands", find: "```conlab\nrace --threads 2",
      replace: "```conlab\n# two\nrace --threads 2",
      faults: ["20:1: cannot run '# two': unknown command"]),
    Spoiled(
      testDescription: "unknown value", find: "updates: some; misconception",
      replace: "updates: some | many; misconception",
      faults: [
        "12:3: finding 'lost-updates' has no value 'many'; expected none, some, inconclusive"
      ]),
    Spoiled(
      testDescription: "uncovered value", find: "updates: some; misconception",
      replace: "updates: inconclusive; misconception",
      faults: [
        "9:1: no option stands for 'lost-updates: some', so nobody could be right then"
      ]),
    Spoiled(
      testDescription: "unanswerable", find: "```conlab\nrace --threads 2",
      replace: "```conlab\nmachine",
      faults: ["9:1: no command of this section measures 'lost-updates'; it runs machine"]),
  ]

  static let explanations: [Spoiled] = [
    Spoiled(
      testDescription: "unknown placeholder", file: "en/explain/race.md", find: "{threads}",
      replace: "{workers}",
      faults: ["3:1: nothing measures '{workers}'; expected lost-share, threads, processors"]),
    Spoiled(
      testDescription: "condition on an option", file: "en/explain/race.md", find: "{threads}",
      replace: "{threads@guard=none}",
      faults: [
        "3:1: nothing measures '{threads@guard=none}'; expected lost-share, threads, processors"
      ]),
    Spoiled(
      testDescription: "a placeholder without its condition", file: "en/explain/race.md",
      find: "{threads}", replace: "{lost-share}",
      faults: ["3:1: '{lost-share}' names no condition; did you mean 'lost-share@guard=none'?"]),
    Spoiled(
      testDescription: "unreadable placeholder", file: "en/explain/race.md", find: "{threads}",
      replace: "{Threads}",
      faults: [
        "3:1: a brace in 'Nothing was lost with {Threads} threads.' is no placeholder; "
          + "expected {name} or {name@condition}"
      ]),
    Spoiled(
      testDescription: "unreadable heading", file: "en/explain/race.md",
      find: "## lost-updates: none", replace: "## lost updates",
      faults: [
        "1:1: no section '## lost-updates: none'",
        "3:1: cannot read the heading 'lost updates'; expected 'finding: value'",
      ]),
    Spoiled(
      testDescription: "unknown value explained", file: "en/explain/race.md",
      find: "## lost-updates: none", replace: "## lost-updates: zero",
      faults: [
        "1:1: no section '## lost-updates: none'",
        "3:1: finding 'lost-updates' has no value 'zero'; expected none, some, inconclusive",
      ]),
    Spoiled(
      testDescription: "unknown finding explained", file: "en/explain/race.md",
      find: "## lost-updates: none", replace: "## losses: none",
      faults: [
        "1:1: no section '## lost-updates: none'",
        "3:1: unknown finding 'losses'; expected lost-updates",
      ]),
    Spoiled(
      testDescription: "explained twice", file: "en/explain/race.md",
      find: "## lost-updates: some", replace: "## lost-updates: none",
      faults: [
        "1:1: no section '## lost-updates: some'",
        "7:1: a second section '## lost-updates: none'",
      ]),
    Spoiled(
      testDescription: "empty section", file: "en/explain/race.md",
      find: "This run cannot tell.", replace: "",
      faults: ["11:1: no text to read below 'lost-updates: inconclusive'"]),
  ]
}

extension String {
  /// A test whose text does not occur exactly once would test nothing.
  func replacingOnce(_ find: String, with replacement: String) throws -> String {
    let range = try #require(firstRange(of: find))
    return String(self[..<range.lowerBound]) + replacement + self[range.upperBound...]
  }

  private func firstRange(of find: String) -> Range<Index>? {
    indices.lazy.filter { self[$0...].hasPrefix(find) }.first.map { start in
      start..<(index(start, offsetBy: find.count))
    }
  }
}
