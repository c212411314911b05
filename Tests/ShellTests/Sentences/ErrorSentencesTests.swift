import Apparatus
import Experiments
import Glibc
import Platform
import Programs
import Supervision
import Terminal
import Testing

@testable import Shell

@Suite("The sentences of errors")
struct ErrorSentencesTests {
  private func sentence(_ error: ShellError, _ language: String) -> String {
    ErrorSentences(words: LanguageWords.wording(language)).sentence(of: error)
  }

  /// Every error once, with facts that show in its sentence.
  static let errors: [ShellError] = [
    .unknownCommand("lesons", nearest: "lessons"), .unknownCommand("xyzzy", nearest: nil),
    .unfinishedQuote("faq 'x"), .needs("--sure", other: "--answers"),
    .launchOptionAtPrompt("--plain"),
    .unknownLesson("ipc", nearest: "ipc-cost", known: ["ipc-cost", "python"]),
    .unknownLesson("x", nearest: nil, known: ["python"]),
    .unknownClaim("K9", nearest: ["K1", "K2"]), .unknownClaim("K9", nearest: []),
    .either("--all", or: "K1"), .noLesson, .noOpenQuestion,
    .noSuchChoice("9", choices: ["1", "2", "3"]), .predictFirst(choices: ["a", "b"]),
    .unclearAnswer(
      "yes", [.init(letter: "a", text: "Yes, once"), .init(letter: "c", text: "Yes, always")]),
    .noHint,
    .noQuizHint, .noSuchNumber("x", example: "4x"), .noSuchItem(99, last: 40),
    .unknownTopic("tea", nearest: ["threads"]), .unknownTopic("tea", nearest: []),
    .leftoverAnswers(given: 3, asked: 1), .leftoverAnswers(given: 3, asked: 2),
    .wrongSureness("9"), .stopped, .unmeasured(.workerEnded), .atFirstStep,
    .nothingToPredict("kitchen"),
    .unknownExperiment("rase", nearest: "race"), .unknownExperiment("x", nearest: nil),
    .wrongSetting("language", value: "fr", allowed: ["en", "zh"]), .unknownEntry(9, last: 3),
    .unknownEntry(9, last: nil), .notARun(4), .differentExperiments(1, "race", 2, "locks"),
    .unknownExport("x.txt"), .nothingSelected, .excludes("--json", other: "--output"),
    .mixedComparison(["3", "a.json"]), .wrongRunCount(1), .wrongRunCount(3), .tooFewFiles,
    .sameFileTwice("a.json"), .sameNameTwice("Ann"), .wrongNameCount(1, files: 2),
    .wrongNameCount(3, files: 2), .notAnExport(path: "a.json"), .emptyExport(path: "a.json"),
    .newerExport(path: "a.json", schema: 9, known: 1), .unreadable(path: "a", errno: ENOENT),
    .unwritable(path: "a", errno: EROFS), .unsaved(folder: "a", errno: ENOSPC),
    .content(faults: 1), .content(faults: 2), .noPlaceToSave(path: "a"),
    .damagedProgress(kept: "a.old"), .damagedNotebook, .notUTF8(path: "a"),
    .tooLong(path: "a", bytes: 65_536), .noEditor("nano"),
    .missingContent(path: "en/a.md"), .noPython("crash", with: ["race", "locks"]),
    .noNative("gil"), .jobUnknown, .noSource("x", files: ["a.swift", "b.swift"]),
    .interpreter(.notFound("pypy", found: [])),
    .interpreter(.notFound("pypy", found: ["python3.11"])),
    .interpreter(.tooOld("python3.6", version: "3.6.9")),
    .interpreter(.ended("python3", lastWords: "")),
    .interpreter(.ended("python3", lastWords: "MemoryError")),
    .interpreter(.killed("python3", .kill)), .interpreter(.stuck("python3", seconds: 2)),
    .interpreter(.notARecord("python3", line: "hello")),
    .play(.noSchedule(program: "race")), .play(.noAnswer(puzzle: 3)),
    .play(.noSuchPuzzle("99", last: 52)), .play(.wrongSchedule("ax", letters: ["a", "b"])),
    .play(.blocked(step: 3, thread: "B", .lock("m", holder: "A"))),
    .play(.emptyBuffer(step: 1, thread: "A")), .play(.over(step: 5)),
    .play(.open(step: 2, words: ["a0", "a1"])), .play(.nothingToUndo),
    .play(.unreachable(goal: "livelock", reachable: ["finally", "race"])),
    .play(.unreachable(goal: "deadlock", reachable: [])),
    .exercise(.unknown("contr", nearest: "counter")), .exercise(.unknown("x", nearest: nil)),
    .exercise(.noneBegun), .exercise(.noFile(exercise: "counter", path: "a/counter.py")),
    .exercise(.notAnExercise(path: "a/b.py", name: "b")), .exercise(.noEditor),
    .exercise(.notSolved(exercise: "counter")),
    .exercise(.notPython(option: "--python", exercise: "turns")),
    .exercise(.unfinished(ending: .exited(code: 1), lastWords: "MemoryError")),
    .exercise(.contradicted(count: 1)), .exercise(.contradicted(count: 2)),
  ]

  @Test("Each has one sentence in each language", arguments: ["en", "zh"])
  func golden(language: String) {
    let sentences = Self.errors.map { Document(Text(sentence($0, language))) }
    assertScreen(
      Document([.list(items: sentences, ordered: false)]), named: "errors-\(language)")
  }

  @Test(
    "In Chinese each has a sentence of its own, with the facts in it", arguments: errors.indices)
  func chinese(index: Int) {
    let said = sentence(Self.errors[index], "zh")
    #expect(said.contains { $0 > "\u{3000}" } && !said.contains("{"))
    #expect(said != sentence(Self.errors[index], "en"))
  }

  @Test(
    "A sentence names what was typed and what to do",
    arguments: [
      (
        ShellError.unknownCommand("lesons", nearest: "lessons"),
        "没有命令“lesons”。你是不是想输入“lessons”？输入“help”可以看到全部命令。"
      ),
      (.unreadable(path: "a.txt", errno: ENOENT), "无法读取“a.txt”：没有那个文件或文件夹。"),
      (
        .wrongSetting("language", value: "fr", allowed: ["en", "zh"]), "language 不能是“fr”。可以是：en、zh。"
      ),
      (
        .wrongSetting("--last", value: "0", allowed: ["a number from 1"]),
        "--last 不能是“0”。可以是：从 1 开始的整数。"
      ),
      (.excludes("--json", other: "two numbers"), "不能同时使用“--json”和 两个编号"),
      (
        .grammar(.unexpectedArguments(["four"]), command: ["lifecycle"]),
        "多余的参数“four”。输入“help lifecycle”可以看到允许的写法。"
      ),
    ] as [(ShellError, String)])
  func exact(error: ShellError, expected: String) {
    #expect(sentence(error, "zh") == expected)
  }

  @Test(
    "Error numbers have the words of the system in English", arguments: SystemErrorWord.allCases)
  func systemErrors(word: SystemErrorWord) {
    let text = String(cString: strerror(word.code))
    let sentences = ErrorSentences(words: LanguageWords.wording("en"))
    #expect(sentences.clause(ofCode: word.code) == text.prefix(1).lowercased() + text.dropFirst())
    #expect(SystemErrorWord(code: word.code) == word)
  }

  @Test("An error number without words is said as the system says it")
  func otherNumber() {
    let sentences = ErrorSentences(words: LanguageWords.wording("zh"))
    #expect(sentences.clause(ofCode: EXDEV) == "invalid cross-device link")
  }

  @Test(
    "What the system refused is said in a clause",
    arguments: [
      (
        PlatformError.call("fork", errno: EAGAIN),
        "the system call fork failed: resource temporarily unavailable",
        "系统调用 fork 失败：资源暂时不可用"
      ),
      (
        .forkWithThreads(count: 2), "a process with 2 threads cannot be forked",
        "有 2 个线程的进程不能 fork"
      ),
      (
        .unsupported("SCHED_FIFO", .machine("EPERM")),
        "this machine does not offer SCHED_FIFO (EPERM)", "这台机器不提供 SCHED_FIFO（EPERM）"
      ),
      (
        .unsupported("condition", .worksWithinProcess),
        "this machine does not offer condition (works within one process only)",
        "这台机器不提供 condition（只能在一个进程之内使用）"
      ),
      (.workerEnded, "a worker ended early", "一个工作者提前结束"),
      (.wrongResult, "a task gave a wrong result", "一个任务的结果不对"),
      (
        .noLockedFolder(in: "/tmp"), "no folder for the run could be made and locked in '/tmp'",
        "无法在“/tmp”中为这次运行建立并锁定一个文件夹"
      ),
      (
        .childEnded(.exited(code: 3)), "a child process ended early with exit code 3",
        "一个子进程提前结束，退出码 3"
      ),
      (
        .teamIncomplete(made: 1, wanted: 4, errno: ENOMEM),
        "only 1 of 4 workers could be started: cannot allocate memory",
        "4 个工作者只启动了 1 个：无法分配内存"
      ),
      (
        .unreadable(path: "/proc/x"), "'/proc/x' could not be understood",
        "看不懂“/proc/x”的内容"
      ),
    ] as [(PlatformError, String, String)])
  func platform(error: PlatformError, english: String, chinese: String) {
    #expect(ErrorSentences(words: LanguageWords.wording("en")).clause(of: error) == english)
    #expect(ErrorSentences(words: LanguageWords.wording("zh")).clause(of: error) == chinese)
  }
}
