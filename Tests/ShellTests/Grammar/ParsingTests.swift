import ArgumentParser
import Experiments
import Results
import Testing

@testable import Shell

@Suite("From words to something to do")
struct ParsingTests {
  private func sentence(_ line: String) -> (text: String, code: Shell.ExitCode)? {
    do {
      _ = try Parsing.parse(try TypedLine.words(of: line))
      return nil
    } catch {
      return (error.description, error.exitCode)
    }
  }

  @Test(
    "A typing error gets one line: the word typed, the nearest match, and what to do next",
    arguments: [
      ("lesons", "unknown command 'lesons'. Did you mean 'lessons'? Type 'help' for the list."),
      ("xyzzy", "unknown command 'xyzzy'. Type 'help' for the list."),
      (
        "lifecyle --workers 2",
        "unknown command 'lifecyle'. Did you mean 'lifecycle'? Type 'help' for the list."
      ),
      (
        "lifecycle --worker 3",
        "Unknown option '--worker'. Did you mean '--workers'? "
          + "Type 'help lifecycle' for what is allowed."
      ),
      (
        "lifecycle --workers x",
        "The value 'x' is invalid for '--workers <count>'. "
          + "Type 'help lifecycle' for what is allowed."
      ),
      (
        "lifecycle --workers",
        "Missing value for '--workers <count>'. Type 'help lifecycle' for what is allowed."
      ),
      (
        "lifecycle --workers 0",
        "'--workers 0' is out of range: --workers takes 1 to 256, because each worker takes an "
          + "entry in the kernel's table of tasks. Type 'help lifecycle' for what is allowed."
      ),
      (
        "lifecycle --kind fiber",
        "The value 'fiber' is invalid for '--kind <kind>'. Please provide one of 'thread', "
          + "'process', 'fork', 'forkserver' or 'spawn'. Type 'help lifecycle' for what is allowed."
      ),
      (
        "race --guard pink",
        "The value 'pink' is invalid for '--guard <guard>'. Please provide one of the following: "
          + "none, mutex, atomic, spin, semaphore, rwlock, queue, all. "
          + "Type 'help race' for what is allowed."
      ),
      (
        "lifecycle four",
        "Unexpected argument 'four'. Type 'help lifecycle' for what is allowed."
      ),
      (
        "lifecycle --raw",
        "'--raw' means something only together with --json. "
          + "Type 'help lifecycle' for what is allowed."
      ),
      (
        "notebook lst",
        "unknown command 'notebook lst'. Did you mean 'notebook list'? Type 'help' for the list."
      ),
      (
        "notebook compare 1",
        "1 number given; two runs can be compared: notebook compare 3 5. Type 'help notebook "
          + "compare' for what is allowed."
      ),
      (
        "notebook show one",
        "The value 'one' is invalid for '<number>'. "
          + "Type 'help notebook show' for what is allowed."
      ),
      (
        "set langage zh",
        "The value 'langage' is invalid for '<name>'. Please provide one of 'language', "
          + "'hints', 'pager' or 'theme'. Type 'help set' for what is allowed."
      ),
      (
        "a 9",
        "'9' is not one of the choices: 1, 2, 3. Type 'help answer' for what is allowed."
      ),
      (
        "help lifecyle",
        "unknown command 'lifecyle'. Did you mean 'lifecycle'? Type 'help' for the list."
      ),
      (
        "help notebook lst",
        "unknown command 'notebook lst'. Did you mean 'notebook list'? Type 'help' for the list."
      ),
      (
        "--plain",
        "'--plain' is no command. Options of the program itself stand before the first command: "
          + "conlab --plain …; settings of a running lab: 'set'."
      ),
    ])
  func typingError(line: String, expected: String) throws {
    let error = try #require(sentence(line))
    #expect(error.text == expected)
    #expect(error.code == .badInput)
    #expect(!error.text.contains("\n"))
  }

  @Test("Every experiment and command parses by its bare name, apart from those that need a word")
  func bareNames() throws {
    let needing: Set = ["answer", "show"]
    for name in Parsing.names where !needing.contains(name) {
      #expect(sentence(name) == nil, "\(name)")
    }
  }

  @Test(
    "A letter, a number or a question mark alone is an answer, with how sure it is behind",
    arguments: [
      ("a", "a", nil), ("B", "B", nil), ("h", "h", nil), ("?", "?", nil), ("c 2", "c", 2),
      ("answer b", "b", nil), ("4.2", "4.2", nil), ("4x 3", "4x", 3), ("5 us", "5us", nil),
      ("5 us 2", "5us", 2), ("3 微秒 1", "3微秒", 1), ("30% 2", "30%", 2), ("12 3", "12", 3),
    ])
  func answers(line: String, choice: String, sure: Int?) throws {
    guard case .command(let command) = try Parsing.parse(try TypedLine.words(of: line)),
      let answer = command as? AnswerCommand
    else {
      Issue.record("no answer")
      return
    }
    #expect(answer.choice == choice && answer.confidence == sure)
  }

  @Test("There are several words for leaving", arguments: ["quit", "exit", "q", ":q", "EXIT"])
  func leaving(word: String) throws {
    guard case .command(let command) = try Parsing.parse([word]) else {
      Issue.record("no command")
      return
    }
    #expect(command is QuitCommand)
  }

  @Test(
    "Help is asked for in several ways, and leads to the command that it is about",
    arguments: [
      ("--help", [], "USAGE"), ("help lifecycle", ["lifecycle"], "--workers"),
      ("lifecycle --help", ["lifecycle"], "--workers"), ("race -h", ["race"], "--guard"),
      ("help notebook show", ["notebook", "show"], "number"),
    ])
  func help(line: String, command: [String], part: String) throws {
    guard case .help(let path, let text) = try Parsing.parse(try TypedLine.words(of: line)) else {
      Issue.record("no help")
      return
    }
    #expect(path == command)
    #expect(text.contains(part))
  }

  @Test("The version is text from the grammar")
  func version() throws {
    guard case .text(let text) = try Parsing.parse(["--version"]) else {
      Issue.record("no text")
      return
    }
    #expect(text == LabVersion.current)
  }

  @Test("An experiment keeps what was typed", arguments: ["--workers 9", "--workers=9"])
  func experiment(options: String) throws {
    let parsed = try Parsing.parse(try TypedLine.words(of: "lifecycle \(options) --quick --seed 5"))
    guard case .experiment(let invocation) = parsed else {
      Issue.record("no experiment")
      return
    }
    let plan = invocation.plan(freshSeed: 1)
    let inquiry = ExperimentCatalog.usualOptions.inquiry(of: plan)
    #expect(
      inquiry.description
        == "lifecycle --kind thread --workers 9 --work 5ms --runtime native")
    #expect(plan.settings.seed == 5)
  }

  @Test(
    "A plan printed on the screen can be typed again",
    arguments: ExperimentCatalog.all.map { $0.name })
  func planAgain(name: String) throws {
    let plan = try Samples.invocation(name).plan(freshSeed: 3)
    #expect(try TypedLine.words(of: plan.description) == plan.words)
    #expect(try Samples.invocation(plan.description).plan(freshSeed: 4) == plan)
  }
}
