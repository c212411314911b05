import Lessons
import Testing

@Suite("The check of claims")
struct ContentCheckClaimTests {
  typealias Spoiled = ContentCheckTests.Spoiled

  static let file = "en/claims.md"

  @Test("A fault is named with its place", arguments: rows + rules)
  func fault(spoiled: Spoiled) throws {
    var files = Fixture.english
    files[spoiled.file] = try Fixture.claims.replacingOnce(spoiled.find, with: spoiled.replace)
    #expect(Fixture.faults(files) == spoiled.faults.map { spoiled.file + ":" + $0 })
  }

  static let rows: [Spoiled] = [
    Spoiled(
      testDescription: "no list of sections", file: file,
      find: "- `1` Loss: A1.1, A1.2\n- `2.1` Machines: A2.1a\n", replace: "",
      faults: [
        "1:1: no list of the article's sections; expected items such as "
          + "'- `2.2` Processes: C2.2a, C2.2b'",
        "6:1: no section of the article has a row 'A1.1'; expected nothing",
        "6:1: no section of the article has a row 'A2.1a'; expected nothing",
        "23:1: no section of the article has a row 'A1.2'; expected nothing",
      ]),
    Spoiled(
      testDescription: "a section without a number", file: file, find: "- `2.1` Machines",
      replace: "- Machines",
      faults: [
        "6:1: cannot read 'Machines: A2.1a'; expected '`2.2` Processes: C2.2a, C2.2b'",
        "8:1: no section of the article has a row 'A2.1a'; expected A1.1, A1.2",
        "8:1: the line names the sections 1, 2.1, but its rows stand in 1",
      ]),
    Spoiled(
      testDescription: "a row that no claim states", file: file, find: "Loss: A1.1, A1.2",
      replace: "Loss: A1.1, A1.2, A1.3", faults: ["5:1: no claim states the row 'A1.3'"]),
    Spoiled(
      testDescription: "a row listed twice", file: file, find: "Machines: A2.1a",
      replace: "Machines: A2.1a, A2.1a",
      faults: ["6:1: the row 'A2.1a' stands in an earlier place already"]),
    Spoiled(
      testDescription: "a row stated twice", file: file, find: "*Section 1: A1.2*",
      replace: "*Section 1: A1.2, A1.1*",
      faults: ["25:1: the row 'A1.1' stands in an earlier place already"]),
    Spoiled(
      testDescription: "an unknown row", file: file, find: "*Section 1: A1.2*",
      replace: "*Section 1: A1.2, A1.9*",
      faults: ["25:1: no section of the article has a row 'A1.9'; expected A1.1, A1.2, A2.1a"]),
    Spoiled(
      testDescription: "another section", file: file, find: "*Section 1: A1.2*",
      replace: "*Section 2.1: A1.2*",
      faults: ["25:1: the line names the sections 2.1, but its rows stand in 1"]),
    Spoiled(
      testDescription: "no rows", file: file, find: "*Section 1: A1.2*\n", replace: "",
      faults: [
        "5:1: no claim states the row 'A1.2'",
        "25:1: the claim names no row; expected a line such as '*Section 2.2: C2.2b*' "
          + "below the heading",
      ]),
    Spoiled(
      testDescription: "no statement", file: file, find: "It says so.\n", replace: "",
      faults: ["8:1: no text to read below 'Updates are lost'"]),
  ]

  static let rules: [Spoiled] = [
    Spoiled(
      testDescription: "a command that cannot be run", file: file, find: "race --threads 9",
      replace: "rase --threads 9",
      faults: [
        "14:1: cannot run 'rase --threads 9': unknown command",
        "19:1: no command of this section measures 'lost-updates'; it runs nothing",
        "20:1: no command of this section measures 'lost-updates'; it runs nothing",
        "21:1: no command of this section measures 'lost-updates'; it runs nothing",
      ]),
    Spoiled(
      testDescription: "an option that no command has", file: file,
      find: "conditional if lost-updates@threads=9: some",
      replace: "conditional if lost-updates@thread=9: some",
      faults: [
        "20:1: no command of the claim has the option '--thread' of 'lost-updates@thread=9: some'; "
          + "did you mean 'threads'?"
      ]),
    Spoiled(
      testDescription: "a value that no command has", file: file,
      find: "conditional if lost-updates@threads=9: some",
      replace: "conditional if lost-updates@threads=8: some",
      faults: [
        "20:1: no command of the claim has the value '8' of 'lost-updates@threads=8: some': "
          + "race --threads 2, race --threads 9"
      ]),
    Spoiled(
      testDescription: "an option without its value", file: file,
      find: "conditional if lost-updates@threads=9: some",
      replace: "conditional if lost-updates@threads: some",
      faults: [
        "20:1: cannot read 'lost-updates@threads: some'; expected an option with its value behind "
          + "'@', such as 'finding@option=value: value'"
      ]),
    Spoiled(
      testDescription: "an unknown finding", file: file,
      find: "conditional if lost-updates@threads=9: some",
      replace: "conditional if losses@threads=9: some",
      faults: ["20:1: unknown finding 'losses'; expected lost-updates"]),
    Spoiled(
      testDescription: "an unknown value", file: file,
      find: "conditional if lost-updates@threads=9: some",
      replace: "conditional if lost-updates@threads=9: many",
      faults: ["20:1: finding 'lost-updates' has no value 'many'; expected none, some"]),
    Spoiled(
      testDescription: "a rule about what could not be told", file: file,
      find: "conditional if lost-updates@threads=9: some",
      replace: "conditional if lost-updates@threads=9: inconclusive",
      faults: ["20:1: finding 'lost-updates' has no value 'inconclusive'; expected none, some"]),
    Spoiled(
      testDescription: "a finding of two commands", file: file,
      find: "conditional if lost-updates@threads=9: some",
      replace: "conditional if lost-updates: some",
      faults: [
        "20:1: 'lost-updates' is measured by 2 commands of the claim; expected an option that one "
          + "of them alone has, such as 'lost-updates@option=value': "
          + "race --threads 2, race --threads 9"
      ]),
    Spoiled(
      testDescription: "a rule without a code span", file: file,
      find: "`conditional if lost-updates@threads=9: some`", replace: "",
      faults: [
        "20:1: cannot read the rule 'Only with many.'; expected a text and a code span such as "
          + "`supported if finding: value`"
      ]),
    Spoiled(
      testDescription: "a rule without words", file: file, find: "Only with many. ", replace: "",
      faults: [
        "20:4: the rule 'conditional if lost-updates@threads=9: …' says nothing in words"
      ]),
    Spoiled(
      testDescription: "a question", file: file, find: "Locks help.",
      replace: "> **Recall** Why?\n>\n> - So `right`\n> - Or so `wrong: or-so`",
      faults: [
        "23:1: a claim holds text, commands and rules; no question, no hint, no "
          + "'conlab modify'"
      ]),
    Spoiled(
      testDescription: "a command to be modified", file: file, find: "```conlab",
      replace: "```conlab modify",
      faults: [
        "14:1: a claim holds text, commands and rules; no question, no hint, no "
          + "'conlab modify'"
      ]),
  ]

  @Test("A claim with commands and without rules is a fault")
  func noRules() {
    let lines = Fixture.claims.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.filter { !$0.contains(" if ") }.joined(separator: "\n")
    var files = Fixture.english
    files[Self.file] = text
    #expect(
      Fixture.faults(files) == [
        "en/claims.md:8:1: no list behind the commands that says what supports the claim and what "
          + "refutes it"
      ])
  }

  @Test(
    "A translation that decides otherwise is a fault",
    arguments: [
      ("threads=9: some`\n- 都", "threads=9: none`\n- 都", "8:1: other rows or rules than in"),
      ("`2.1` 机器：A2.1a", "`2.1` 机器：A1.1、A2.1a", "1:1: other sections of the article than in"),
      ("race --threads 9\n", "race --threads 8\n", "8:1: other commands than in"),
    ])
  func languages(find: String, replace: String, fault: String) throws {
    var files = Fixture.bothLanguages
    files["zh/claims.md"] = try Fixture.claimsInChinese.replacingOnce(find, with: replace)
    #expect(Fixture.faults(files).contains { $0.hasPrefix("zh/claims.md:" + fault) })
  }
}
