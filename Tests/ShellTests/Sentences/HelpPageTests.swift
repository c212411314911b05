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
    let page = try #require(HelpPage(of: path, in: tree, words: LanguageWords.wording(language)))
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
        "words", "phrases", "advice", "errors", "results", "help", "exhibits", "programs",
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
      (english, ["Overview", "List the newest entries.", "Usage", "Options", "--last <count>"]),
      (chinese, ["概述", "列出最新的条目。", "用法", "选项", "--last <count>", "显示帮助。"]),
    ] {
      var rest = text[...]
      for part in parts {
        let place = try #require(rest.firstRange(of: part), "\(part)")
        rest = rest[place.upperBound...]
      }
    }
    #expect(chinese.contains("conlab notebook list [--last <count>]"))
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
    #expect(text.contains("所有实验") && text.contains("最多测量多少轮"))
    #expect(text.contains("默认：2"))
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
