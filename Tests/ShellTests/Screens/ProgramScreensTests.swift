import Lessons
import Programs
import Terminal
import Testing
import Wording

@testable import Shell

@Suite("Screens of small programs look as recorded")
struct ProgramScreensTests {
  static let cases = Language.allCases.flatMap { language in
    ["ticket-sale", "store-buffering", "deadlock", "philosophers-ordered"].map { ($0, language) }
  }

  @Test("What can happen in a program", arguments: cases)
  func exploration(name: String, language: Language) throws {
    let program = try GivenProgram([name])
    let reports = MemoryModel.allCases.map { model in
      var report = program.code.explored(model)
      report.duration = .milliseconds(2)
      return report
    }
    let screen = ExplorationScreen(
      program: program, reports: reports, words: Samples.words(language))
    assertScreen(screen.document, named: "explore-\(name)-\(language.rawValue)")
  }

  @Test("What was not seen for want of states, time or patience", arguments: Language.allCases)
  func limits(language: Language) throws {
    let program = try GivenProgram(["philosophers"])
    var report = program.code.explored(.sequential, limits: Limits(states: 20))
    report.duration = .milliseconds(2)
    report.faults = []
    let screen = ExplorationScreen(
      program: program, reports: [report], words: Samples.words(language))
    assertScreen(screen.document, named: "explore-limited-\(language.rawValue)")
  }

  @Test("The smallest repairs", arguments: Language.allCases)
  func repairs(language: Language) throws {
    let program = try GivenProgram(["peterson"])
    let repairs = [Change.Kind.fences, .lookingAgain].map {
      program.code.program.repairs($0, in: MemoryModel.allCases)
    }
    let screen = RepairScreen(program: program, words: Samples.words(language))
    assertScreen(screen.document(repairs), named: "repair-\(language.rawValue)")
  }

  @Test("A program of the library", arguments: Language.allCases)
  func one(language: Language) throws {
    let program = try #require(LibraryProgram.named("peterson"))
    assertScreen(
      ProgramsScreen(words: Samples.words(language)).one(program),
      named: "program-\(language.rawValue)")
  }

  @Test("The programs of the library, of which the first are enough", arguments: Language.allCases)
  func list(language: Language) {
    assertScreen(
      ProgramsScreen(words: Samples.words(language)).list(Array(LibraryProgram.all.prefix(6))),
      named: "programs-\(language.rawValue)")
  }

  @Test("Chinese says of every program what it shows, and of no other; English needs no words")
  func summaries() {
    let keys = Set(SpokenKeys.programs)
    #expect(keys.count == LibraryProgram.all.count)
    let fixed = Set(SpokenKeys.keys(of: ProgramWord.self))
    for (language, expected) in [(Language.chinese, keys), (.english, [])] {
      let words = Library().words(on: ProgramWord.page.path, language: language.rawValue)
      #expect(Set(words.keys).subtracting(fixed) == expected)
    }
  }

  @Test("What a language does not say of a program is said as its file says it")
  func untranslated() {
    let texts = ProgramTexts(words: Samples.words(.chinese))
    #expect(texts.summary(of: "nothing", english: "As it is.").plain == "As it is.")
    #expect(texts.summary(of: "deadlock", english: "x").plain.contains("两把锁"))
  }

  @Test("Every verdict of the library can be said in every language", arguments: Language.allCases)
  func verdicts(language: Language) throws {
    for one in LibraryProgram.all {
      let program = try GivenProgram([one.name])
      let report = program.code.explored(.sequential)
      let sentences = FaultSentences(words: Samples.words(language), program: program)
      for fault in report.faults {
        let said = sentences.sentence(fault, in: report).plain
        #expect(!said.contains("{") && !said.contains("verdict-"), "\(one.name): \(said)")
      }
    }
  }
}
