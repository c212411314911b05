import Experiments
import Lessons
import Terminal
import TestSupport
import Testing
import Wording

@testable import Shell

@Suite("Help in the language of the session")
struct HelpPageTests {
  let tree = GrammarTree.whole

  private func text(_ path: [String], _ language: String) throws -> String {
    let tree = try #require(tree)
    let page = try #require(
      HelpPage(
        of: path, in: tree, words: LanguageWords.wording(language), examples: ["try this"]))
    return page.document.rendered(on: Canvas(width: 160))
  }

  @Test("A language that translates help has every command and every option")
  func whole() throws {
    let tree = try #require(tree)
    let words = Library().words(on: HelpTexts.page.path, language: "zh")
    for key in SpokenKeys.help(in: tree) { #expect(words[key] != nil, "\(key)") }
    let keys = Set(SpokenKeys.help(in: tree) + SpokenKeys.keys(of: HelpWord.self))
    #expect(Set(words.keys).subtracting(keys) == [])
  }

  @Test("The keys are every command, its arguments and its options, each once")
  func keys() throws {
    let keys = SpokenKeys.help(in: try #require(tree))
    for key in [
      "conlab", "conlab discussion", "conlab --language", "lessons check folder",
      "notebook list --last", "quiz topic", "every experiment", "every experiment --rounds",
      "output --json", "runtime --python", "options --help",
    ] { #expect(keys.contains(key), "\(key)") }
    #expect(Set(keys).count == keys.count)
    #expect(!keys.contains("race") && !keys.contains("conlab --help"))
  }

  @Test("The check of the lessons knows every enumeration of words, page by page")
  func pages() {
    let pages = SpokenKeys.pages
    #expect(
      Set(pages.keys) == [
        "words", "phrases", "advice", "errors", "results", "help", "exhibits", "programs", "play",
        "exercises", "watch",
      ])
    for (page, key) in [
      ("errors", "unknown-command"), ("errors", "ENOENT"), ("results", "closed"),
      ("words", "footer-rounds"), ("exhibits", "one-value"),
    ] { #expect(pages[page]?.contains(key) == true, "\(key)") }
  }

  @Test("A page shows the parts that the parser shows, in their order")
  func parts() throws {
    let english = try text(["notebook", "list"], "en")
    let chinese = try text(["notebook", "list"], "zh")
    for (text, parts) in [
      (english, ["List the newest entries.", "notebook list", "Options", "--last <count>"]),
      (chinese, ["列出最新的条目。", "notebook list", "选项", "--last <count>"]),
    ] {
      var rest = text[...]
      for part in parts {
        let place = try #require(rest.firstRange(of: part), "\(part)")
        rest = rest[place.upperBound...]
      }
    }
    #expect(chinese.contains("notebook list [--last <count>]"))
  }

  @Test("Every command of the grammar has a page without English in Chinese")
  func everyCommand() throws {
    let tree = try #require(tree)
    for command in tree.command.subcommands ?? []
    where ExperimentCatalog.experiment(named: command.commandName) == nil {
      let text = try text([command.commandName], "zh")
      if let abstract = command.abstract { #expect(!text.contains(abstract)) }
    }
  }

  @Test("An experiment shares its options with the others and has words of its own")
  func experiment() throws {
    let text = try text(["false-sharing"], "zh")
    #expect(text.contains("每个工作者各有一个计数器"))
    #expect(text.contains("各有一个计数器的工作者数"))
    #expect(text.contains("所有实验") && text.contains("help experiments"))
    #expect(text.contains("默认 2"))
  }

  @Test("What is its own comes first, then what to try, what it finds, and what all share")
  func order() throws {
    for (language, parts) in [
      (
        "en",
        [
          "--workers", "To try", "try this", "What it can find", "neighbours", "disturb",
          "help experiments",
        ]
      ),
      ("zh", ["--workers", "试一试", "能发现什么", "neighbours", "互相干扰（disturb）", "help experiments"]),
    ] {
      var rest = try text(["false-sharing"], language)[...]
      for part in parts {
        let place = try #require(rest.firstRange(of: part), "\(part)")
        rest = rest[place.upperBound...]
      }
    }
  }

  @Test("What each option is for that all experiments have is said in one place")
  func shared() throws {
    #expect(try text(["experiments"], "en").contains("Rounds to measure at most."))
    #expect(try text(["experiments"], "zh").contains("最多测量多少轮"))
    #expect(!(try text(["race"], "en").contains("Rounds to measure at most.")))
    #expect(try text(["experiments"], "en").contains("machine code or Python"))
    #expect(!(try text(["race"], "en").contains("machine code or Python")))
  }

  @Test("Every command has three lines to try, and each of them can be understood")
  func examples() throws {
    func commands(_ command: GrammarTree.Command, _ path: [String]) -> [[String]] {
      (command.subcommands ?? []).flatMap {
        [path + [$0.commandName]] + commands($0, path + [$0.commandName])
      }
    }
    for path in commands(try #require(tree).command, []) {
      let lines =
        ExperimentCatalog.experiment(named: path[0]).map {
          ExperimentExamples(name: $0.name, used: ["race", "race --guard none"]).lines
        } ?? CommandExamples.lines(of: path)
      #expect(lines.count == 3, "\(path)")
      for line in lines {
        #expect(Parsing.error(in: line) == nil || line.hasPrefix("advise"), "\(line)")
      }
    }
  }

  @Test("An experiment is tried as lessons use it, but never twice in the same way")
  func examplesOfExperiment() {
    let used = ["locks", "race --guard none", "race --seed 4", "race --workers 4 --guard none"]
    #expect(
      ExperimentExamples(name: "race", used: used).lines
        == ["race", "race --guard none", "race --workers 4 --guard none"])
    #expect(
      ExperimentExamples(name: "once", used: used).lines
        == ["once", "once --quick", "once --json"])
  }

  @Test("Commands are listed below the one that has them, the default marked")
  func subcommands() throws {
    let text = try text(["notebook"], "zh")
    #expect(text.contains("子命令") && text.contains("列出最新的条目。（默认）"))
    #expect(text.contains("输入“help notebook NAME”"))
  }

  @Test("A command that does not exist has no page")
  func nothing() throws {
    let words = LanguageWords.wording("en")
    #expect(HelpPage(of: ["nothing"], in: try #require(tree), words: words) == nil)
  }

  @Test("What an experiment measures and its quantities are told in the language")
  func texts() {
    let texts = HelpTexts(words: LanguageWords.wording("zh"))
    let name = FalseSharing.name
    #expect(texts.abstract(ofExperiment: name, english: "x").hasPrefix("每个工作者"))
    #expect(
      texts.meaning(of: "addition-cost", experiment: name, english: "x") == "一个工作者做一次加法的时间")
    #expect(texts.meaning(of: "nothing", experiment: name, english: "as it is") == "as it is")
    #expect(
      HelpTexts(words: LanguageWords.wording("en"))
        .abstract(ofExperiment: name, english: "as it is") == "as it is")
  }
}
