import Apparatus
import Experiments
import FoundationEssentials
import Platform
import TestSupport
import Testing

@Suite("The lab in scripts and pipes")
struct LabCommandLineTests {
  private let folder: TemporaryFolder

  init() throws { folder = try LabFixture.folder() }

  /// What every reader of a result object may rely on.
  private struct Result: Decodable {
    struct Finding: Decodable {
      let name: String
      let value: String
    }
    struct Observation: Decodable { let quantity: String }
    let schema: Int
    let experiment: String
    let outcome: String
    let plan: String
    let findings: [Finding]
    let observations: [Observation]?
  }

  private func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> LabRun {
    try LabRun(arguments, input: input, in: folder, environment: environment)
  }

  private func result(_ run: LabRun) throws -> Result {
    try JSONDecoder().decode(Result.self, from: Data(run.outputBytes))
  }

  @Test(
    "A line without end is refused, wherever it comes from, and not read for ever",
    arguments: [
      "head -c 1000000 /dev/zero | tr '\\0' x | \"$LAB\"", "\"$LAB\" < /dev/zero",
      "\"$LAB\" --script /dev/zero",
      "\"$LAB\" faq \"$(head -c 100000 /dev/zero | tr '\\0' x)\"",
    ])
  func endlessLine(line: String) throws {
    let run = try LabRun(bash: line, in: folder)
    #expect(run.status == .exited(code: 2))
    #expect(run.errors.contains("a line may have"), "\(run.errors.prefix(300))")
    #expect(run.errors.utf8.count < 1_000)
  }

  @Test("A limit on the size of files is said, and ends nothing")
  func fileSizeLimit() throws {
    let run = try LabRun(
      bash: "ulimit -f 0; exec \"$LAB\" lifecycle --rounds 6 > /dev/null 2>&1", in: folder)
    #expect(run.status == .exited(code: 0))
  }

  @Test("One command gives exactly one result object and nothing else", arguments: [false, true])
  func json(raw: Bool) throws {
    let run = try run(["lifecycle", "--quick", "--json", "--seed", "7"] + (raw ? ["--raw"] : []))
    #expect(run.status == .exited(code: 0))
    #expect(run.errors == "")
    #expect(run.output.hasSuffix("}\n"))
    #expect(run.output.split(separator: "\n").count == 1)
    let result = try result(run)
    #expect(result.schema == 1)
    #expect(result.experiment == "lifecycle")
    #expect(result.outcome == "finished")
    #expect(result.plan.hasSuffix("--seed 7"))
    #expect(Set(result.findings.map(\.name)) == ["finishing-order", "identity"])
    #expect((result.observations?.isEmpty == false) == raw)
  }

  @Test("The machine is one object too")
  func machine() throws {
    let run = try run(["machine", "--json"])
    #expect(run.status == .exited(code: 0))
    #expect(throws: Never.self) {
      try JSONDecoder().decode(Anything.self, from: Data(run.outputBytes))
    }
    #expect(!run.output.contains("Optional("))
  }

  private struct Anything: Decodable {
    struct Interpreter: Decodable {
      let name: String
      let version: String
      let supported: Bool
    }
    let processors: Int
    let interpreters: [Interpreter]
  }

  @Test(
    "Bad input is one line on standard error and status 2",
    arguments: [
      ["lesons"], ["lifecycle", "--workers", "x"], ["lifecycle", "--workers", "0"], ["--nope"],
      ["--language", "klingon"], ["--keep-going"], ["--script", "/nonexistent"],
      ["help", "lesons"],
      ["--lessons", "/nonexistent", "lessons"], ["notebook", "show", "1"], ["hint"], ["-x"],
      ["notebook", "export", "x.pdf"], ["--color", "pink", "lessons"], [""], ["advise"],
      ["advise", "--waits", "never"], ["show", "gil", "--runtime", "native"],
      ["gil", "--intervals", "5"],
    ])
  func badInput(arguments: [String]) throws {
    let run = try run(arguments)
    #expect(run.status == .exited(code: 2))
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error: "))
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
  }

  @Test("What fails for another reason has status 1")
  func failed() throws {
    try folder.write(Array("# A lesson\n\nNo steps.\n".utf8), to: "broken/en/01-broken.md")
    let check = try run(["lessons", "check", folder.path + "/broken"])
    #expect(check.status == .exited(code: 1))
    #expect(check.output.contains("en/01-broken.md:"))
    let export = try run(["notebook", "export", "/nonexistent/notes.md"])
    #expect(export.status == .exited(code: 1))
  }

  @Test("Ctrl-C gives 130 and still one whole object with what was measured")
  func interrupted() throws {
    let output = folder.path + "/object"
    let terminal = try PseudoTerminal(
      BuiltProduct.path("conlab"),
      ["lifecycle", "--seconds", "300", "--rounds", "10000", "--json"],
      environment: LabFixture.environment(folder), outputToFile: output)
    try terminal.waitForText("Ctrl-C stops", seconds: LabSession.patience)
    terminal.send("\u{3}")
    #expect(try terminal.waitForExit(seconds: LabSession.patience) == .exited(code: 130))
    let object = Data(folder.read("object") ?? [])
    #expect(try JSONDecoder().decode(Result.self, from: object).outcome == "interrupted")
    #expect(terminal.modes == .usual)
  }

  @Test("Input from a pipe is done line by line without a prompt")
  func piped() throws {
    let run = try run(
      ["--lessons", folder.path + "/lessons"],
      input: "# a lesson\nlesson kitchen\nnext\nb\nnext\na\nwhere\n")
    #expect(run.status == .exited(code: 0), "\(run.errors)")
    #expect(run.errors == "")
    for part in ["Step 1 of 4", "Noted.", "Lives of the workers", "Right.", "The end of the step."]
    {
      #expect(run.output.contains(part), "\(part)")
    }
    #expect(!run.output.contains("conlab>"))
    #expect(!run.output.contains("How sure"))
    #expect(!run.outputBytes.contains(0x1B))
  }

  @Test("Commands of a lesson work one by one from the system's shell as well")
  func oneByOne() throws {
    let lessons = ["--lessons", folder.path + "/lessons"]
    #expect(try run(lessons + ["lesson", "kitchen"]).output.contains("Step 1 of 4"))
    #expect(try run(lessons + ["next"]).output.contains("Step 2 of 4"))
    #expect(try run(lessons + ["hint"]).output.contains("The first hint."))
    #expect(try run(lessons + ["b"]).output.contains("Noted."))
    #expect(try run(lessons + ["where"]).output.contains("Enter runs"))
    #expect(try run(lessons + ["next"]).output.contains("Look at the rows."))
    #expect(try run(lessons + ["a"]).output.contains("finishing-order:"))
  }

  @Test("A script stops at its first error and names the line")
  func script() throws {
    try folder.write(
      Array("# one\nset hints off\n\nset hints maybe\nset language zh\n".utf8), to: "script")
    let stopped = try run(["--script", folder.path + "/script"])
    #expect(stopped.status == .exited(code: 2))
    #expect(stopped.errors.contains("'maybe' is no value of hints. It takes on, off."))
    #expect(stopped.errors.contains("stopped at line 4: set hints maybe"))
    #expect(!stopped.output.contains("zh "))
    let whole = try run(["--script", folder.path + "/script", "--keep-going"])
    #expect(whole.status == .exited(code: 2))
    #expect(whole.output.contains("zh "))
    #expect(!whole.errors.contains("stopped"))
  }

  @Test("A script can come from standard input, and quit ends it in peace")
  func scriptFromInput() throws {
    let run = try run(["--script", "-"], input: "set\r\nquit\r\nxyzzy\r\n")
    #expect(run.status == .exited(code: 0), "\(run.errors)")
    #expect(run.output.contains("language"))
  }

  @Test(
    "Plain output has no escape and no byte beyond ASCII",
    arguments: [
      ["lifecycle", "--quick"], ["machine"], ["lessons"], ["experiments"], ["set"], ["notebook"],
      ["lesson", "thread-basics"], ["help"], ["help", "lifecycle"],
    ])
  func plain(command: [String]) throws {
    let run = try run(["--plain", "--color", "always"] + command)
    #expect(run.status == .exited(code: 0))
    let strange = run.outputBytes.filter { $0 >= 0x80 || $0 == 0x1B }
    #expect(strange.isEmpty, "\(run.output)")
  }

  @Test("An experiment alone can be asked to be plain, also in a script")
  func plainExperiment() throws {
    let one = try run(["lifecycle", "--quick", "--plain"])
    #expect(one.outputBytes.allSatisfy { $0 < 0x80 && $0 != 0x1B })
    let script = try run([], input: "lifecycle --quick --plain\n")
    #expect(script.outputBytes.allSatisfy { $0 < 0x80 && $0 != 0x1B })
    #expect(script.output.contains("finishing-order: "))
  }

  @Test(
    "A locale without UTF-8 gets no bytes it cannot show",
    arguments: [["LANG": "C"], ["LANG": "POSIX"], ["LANG": "", "LC_ALL": ""]])
  func locale(environment: [String: String]) throws {
    let run = try run(["lifecycle", "--quick"], environment: environment)
    #expect(run.outputBytes.allSatisfy { $0 < 0x80 })
  }

  @Test("The environment names the language of the lessons")
  func language() throws {
    let lessons = ["--lessons", folder.path + "/lessons"]
    #expect(
      try run(lessons + ["lessons"], environment: ["LANG": "zh_CN.UTF-8"]).output
        .contains("厨房里的厨师"))
    #expect(try run(lessons + ["--language", "zh", "lessons"]).output.contains("厨房里的厨师"))
    #expect(try run(lessons + ["lessons"]).output.contains("Cooks in a kitchen"))
  }

  @Test("A started translation is tried out from its folder; the rest is said in English")
  func startedTranslation() throws {
    try folder.write(
      Array("# Wörter\n\nEins.\n\n## settings\n\nEinstellungen\n".utf8),
      to: "lessons/de/words.md")
    let lessons = ["--lessons", folder.path + "/lessons"]
    let settings = try run(lessons + ["--language", "de", "set"])
    #expect(settings.output.hasPrefix("Einstellungen"))
    #expect(settings.output.contains("what it is"))
    #expect(
      try run(lessons + ["--language", "de", "lessons"]).output.contains("Cooks in a kitchen"))
    #expect(try run(lessons + ["set", "language", "de"]).output.contains("Einstellungen"))
    // What was chosen there is no language of the program alone.
    #expect(try run(["set"]).output.hasPrefix("Settings"))
    let unknown = try run(["--language", "de", "set"])
    #expect(unknown.status == .exited(code: 2))
    #expect(unknown.errors.contains("'de'"), "\(unknown.errors)")
  }

  @Test("Colour is written only when it is wanted")
  func color() throws {
    #expect(try !run(["lessons"]).outputBytes.contains(0x1B))
    #expect(try run(["--color", "always", "lessons"]).outputBytes.contains(0x1B))
    #expect(try run(["lessons"], environment: ["CLICOLOR_FORCE": "1"]).outputBytes.contains(0x1B))
    #expect(
      try !run(["lessons"], environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]).outputBytes
        .contains(0x1B))
  }

  @Test(
    "A reader that goes away is nobody's error",
    arguments: ["help", "lesson thread-basics", "lifecycle --quick"])
  func brokenPipe(command: String) throws {
    let run = try LabRun(
      bash: "\"$LAB\" \(command) | head -n 1 > /dev/null; echo ${PIPESTATUS[0]}", in: folder)
    #expect(run.errors == "")
    #expect(["0\n", "141\n"].contains(run.output), "\(run.output)")
  }

  @Test("It works from another folder, moved and without its sources")
  func moved() throws {
    let run = try LabRun(
      bash: """
        cp "$LAB" "$HOME/lab-elsewhere"
        cd / && "$HOME/lab-elsewhere" lessons && "$HOME/lab-elsewhere" lifecycle --quick --json
        """, in: folder)
    #expect(run.status.isSuccess, "\(run.errors)")
    #expect(run.output.contains("thread-basics"))
    #expect(run.output.contains("\"experiment\":\"lifecycle\""))
  }

  @Test("Completion scripts are made for three shells", arguments: ["bash", "zsh", "fish"])
  func completionScripts(shell: String) throws {
    let run = try run(["--generate-completion-script", shell])
    #expect(run.status == .exited(code: 0))
    for word in ["lifecycle", "workers", "notebook"] { #expect(run.output.contains(word)) }
    if shell == "bash" {
      try folder.write(run.outputBytes, to: "completion")
      #expect(
        try LabRun(bash: "bash -n \"$HOME/completion\"", in: folder).status.isSuccess)
    }
  }

  @Test(
    "The completion of a shell offers lessons, experiments and settings by name",
    arguments: [
      ("lesson sy", "sync-problems"), ("show fal", "false-sharing"), ("philo", "philosophers"),
      ("quiz cho", "choosing"), ("set theme dar", "dark"), ("race --guard sp", "spin"),
    ])
  func completion(line: String, expected: String) throws {
    try folder.write(
      try run(["--generate-completion-script", "bash"]).outputBytes, to: "completion")
    let offered = try LabRun(
      bash: """
        source "$HOME/completion"
        COMP_LINE='conlab \(line)'; COMP_POINT=${#COMP_LINE}
        read -ra COMP_WORDS <<< "$COMP_LINE"; COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _conlab conlab "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        echo "${COMPREPLY[*]}"
        """, in: folder)
    #expect(offered.output == expected + "\n", "\(offered.errors)")
  }

  @Test(
    "Help and the version are answers, not errors",
    arguments: [
      (["--help"], "conlab <Subcommands>"), (["-h"], "lessons"), (["help"], "experiments"),
      (["help", "lifecycle"], "--workers"), (["lifecycle", "--help"], "--workers"),
      (["help", "notebook", "compare"], "Two numbers of runs"), (["--version"], "1.0.0"),
      (["show", "pool"], "def open_pool("), (["show", "race"], "func outcome("),
      (["show", "race", "--all"], "struct Race"), (["show", "race", "--all"], "class SpinLock"),
      (["show", "ipc-latency", "--file", "StreamEnd.swift"], "struct StreamEnd"),
      (["show", "gil"], "class BusyThread("), (["help", "advise"], "--contain"),
      (["show", "race", "--runtime", "python"], "class Adder("),
      (["show", "pool", "--file", "work.py"], "def compute("),
      (["--language", "zh", "--help"], "子命令"), (["--language", "zh", "help", "race"], "试一试"),
      (["--language", "zh", "race", "--help"], "能发现什么"), (["race", "--help"], "What it can find"),
    ])
  func help(arguments: [String], part: String) throws {
    let run = try run(arguments)
    #expect(run.status == .exited(code: 0))
    #expect(run.errors == "")
    #expect(run.output.contains(part), "\(run.output)")
  }

  @Test("Code in a pipe is the file itself, and an excerpt says what it leaves out")
  func code() throws {
    for (arguments, name) in [
      (["race", "--runtime", "python"], "race"), (["gil"], "gil"), (["pool"], "pool"),
    ] {
      let script = try #require(PythonScript.named(name))
      #expect(try run(["show"] + arguments).outputBytes == Array(script.text.utf8), "\(name)")
    }
    let lock = try #require(ApparatusSource.file(named: "SpinLock.swift"))
    let file = try run(["show", "race", "--file", "SpinLock.swift"])
    #expect(file.outputBytes == Array(lock.utf8))
    let excerpt = try run(["show", "race"]).output
    #expect(excerpt.hasPrefix("An update loads the counter"))
    #expect(excerpt.contains("\nRaceSlice.swift\n"))
    #expect(excerpt.contains("Left out: the rest of") && excerpt.contains("SpinLock.swift"))
    #expect(!excerpt.contains("struct RaceSlice"))
  }

  @Test("The notebook is shown again, compared and exported")
  func notebook() throws {
    _ = try run(["lifecycle", "--quick", "--workers", "2"])
    _ = try run(["lifecycle", "--quick", "--workers", "3"])
    #expect(try run(["notebook"]).output.contains("lifecycle"))
    #expect(try run(["notebook", "show", "1"]).output.contains("Lives of the workers"))
    #expect(try run(["notebook", "compare", "1", "2"]).output.contains("workers"))
    let path = folder.path + "/notes"
    #expect(try run(["notebook", "export", path + ".md"]).status.isSuccess)
    #expect(try run(["notebook", "export", path + ".json"]).status.isSuccess)
    let text = String(decoding: folder.read("notes.md") ?? [], as: UTF8.self)
    #expect(text.hasPrefix("# ") && text.contains("finishing-order"))
    #expect((folder.read("notes.json") ?? []).count > 1000)
  }
}
