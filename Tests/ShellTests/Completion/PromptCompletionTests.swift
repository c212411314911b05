import Prompt
import Testing

@testable import Shell

@Suite("What Tab offers")
struct PromptCompletionTests {
  private let completion: PromptCompletion

  init() throws {
    completion = PromptCompletion(
      tree: try #require(GrammarTree.whole), words: LanguageWords.wording("en"),
      names: { command, arguments in
        switch (command, arguments) {
        case (["notebook", "show"], []): [.init("7", summary: "race: lost-updates some")]
        case (["show"], []): [.init("race", summary: "Lose updates")]
        case (["lesson"], []): [.init("kitchen", summary: "Cooks in a kitchen")]
        case (["set"], ["language"]): [.init("en"), .init("zh")]
        default: []
        }
      },
      listed: { option in
        option == "--python"
          ? [.init("python3"), .init("python3.11"), .init("all", summary: "every one")] : []
      })
  }

  private func offered(_ line: String, at cursor: Int? = nil) -> [String] {
    completion.completions(line, cursor ?? line.unicodeScalars.count).items.map {
      $0.summary.isEmpty ? $0.text : "\($0.text): \($0.summary)"
    }
  }

  @Test(
    "Commands, options, values and names, each with its line",
    arguments: [
      ("lifec", ["lifecycle: Create, start and join workers, and watch their lives."]),
      (
        "hi", ["hint: Get a hint for this step or question; ask again for a stronger one."]
      ),
      (
        "lifecycle --ki",
        ["--kind: What a worker is; Python starts processes by fork, forkserver or spawn."]
      ),
      (
        "lifecycle --kind ", ["thread: the default", "process", "fork", "forkserver", "spawn"]
      ),
      ("lifecycle --python ", ["python3", "python3.11", "all: every one"]),
      ("lifecycle --python python3.", ["python3.11"]),
      ("lifecycle --python python3,", ["python3,python3.11", "python3,all: every one"]),
      ("lifecycle --python=python3.", ["--python=python3.11"]),
      ("notebook show ", ["7: race: lost-updates some"]),
      ("show ra", ["race: Lose updates"]),
      ("lifecycle --kind p", ["process"]), ("lifecycle --kind x", []),
      ("lifecycle --kind=p", ["--kind=process"]),
      ("lifecycle --quick --qu", []),
      (
        "notebook ",
        [
          "list: List the newest entries.", "show: Show one entry; a run with its pictures.",
          "compare: Compare two runs by number, or several people's .json exports.",
          "merge: Lay several people's .json exports side by side.",
          "export: Write the notebook to a file: .html, .md, .json, .xapi.json or .csv.",
        ]
      ),
      ("lesson ", ["kitchen: Cooks in a kitchen"]), ("lesson k", ["kitchen: Cooks in a kitchen"]),
      ("lesson --re", ["--restart: Begin again at the first step."]),
      ("set ", ["language", "hints", "pager", "theme"]), ("set language ", ["en", "zh"]),
      ("xyz", []),
    ])
  func offers(line: String, expected: [String]) { #expect(offered(line) == expected) }

  @Test("An experiment's options come where nothing else could")
  func options() {
    let all = offered("lifecycle ").map { $0.prefix { $0 != ":" } }
    #expect(
      all == [
        "--kind", "--workers", "--work", "--runtime", "--python", "--rounds", "--seconds", "--seed",
        "--quick", "--until-decided", "--json",
        "--raw", "--plain", "--help",
      ])
    #expect(!offered("lifecycle --quick --").contains { $0.hasPrefix("--quick") })
  }

  @Test("Every word that can be typed first is offered, and each has a description")
  func everything() {
    let items = completion.completions("", 0).items
    #expect(Set(items.map(\.text)).isSuperset(of: Parsing.names))
    #expect(items.allSatisfy { !$0.summary.isEmpty })
  }

  @Test("The word before the cursor is replaced, whatever stands behind it")
  func replaced() {
    let line = "线 lifec --kind"
    let found = completion.completions("lifec --kind", 5)
    #expect(found.range == 0..<5)
    #expect(found.items.map(\.text) == ["lifecycle"])
    #expect(completion.completions(line, 7).range == 2..<7)
  }
}
