import ArgumentParser
import Experiments
import Testing

@testable import Shell

@Suite("What the parser has against a line")
struct GrammarComplaintTests {
  /// The complaint behind a mistyped line, from the real grammar.
  private func complaint(_ line: String) throws -> GrammarComplaint {
    let words = try TypedLine.words(of: line)
    let type = try #require(CommandPath.command(words[0], below: Conlab.self))
    do {
      _ = try type.parseAsRoot(Array(words.dropFirst()))
    } catch {
      return GrammarComplaint(error, message: Conlab.message(for: error))
    }
    throw Unexpected()
  }
  private struct Unexpected: Error {}

  private func said(_ complaint: GrammarComplaint, _ language: String) -> String {
    ErrorSentences(words: LanguageWords.wording(language)).sentence(of: complaint)
  }

  @Test(
    "A mistyped line is refused in either language",
    arguments: [
      (
        "lifecycle --worker 3", "Unknown option '--worker'. Did you mean '--workers'?",
        "没有选项“--worker”。你是不是想输入“--workers”？"
      ),
      ("lifecycle --xylophone", "Unknown option '--xylophone'.", "没有选项“--xylophone”。"),
      ("lifecycle -z", "Unknown option '-z'.", "没有选项“-z”。"),
      (
        "lifecycle --workers x", "The value 'x' is invalid for '--workers <count>'.",
        "“--workers <count>”不能是“x”。"
      ),
      (
        "lifecycle --workers", "Missing value for '--workers <count>'.",
        "“--workers <count>”缺少值。"
      ),
      (
        "lifecycle --kind fiber",
        "The value 'fiber' is invalid for '--kind <kind>'. Please provide one of 'thread', "
          + "'process', 'fork', 'forkserver' or 'spawn'.",
        "“--kind <kind>”不能是“fiber”。请在“thread”、“process”、“fork”、“forkserver”或“spawn”中选一个。"
      ),
      (
        "lifecycle --runtime java",
        "The value 'java' is invalid for '--runtime <runtime>'. Please provide one of 'native' "
          + "and 'python'.",
        "“--runtime <runtime>”不能是“java”。请在“native”和“python”中选一个。"
      ),
      (
        "race --guard pink",
        "The value 'pink' is invalid for '--guard <guard>'. Please provide one of the following: "
          + "none, mutex, atomic, spin, semaphore, rwlock, queue, all.",
        "“--guard <guard>”不能是“pink”。请在下列各项中选一个：none、mutex、atomic、spin、semaphore、rwlock、"
          + "queue、all。"
      ),
      (
        "lifecycle --quick=yes",
        "The option '--quick' does not take any value, but 'yes' was specified.",
        "选项“--quick”不带值，却给了“yes”。"
      ),
      ("lifecycle four", "Unexpected argument 'four'.", "多余的参数“four”。"),
      ("lifecycle a b", "2 unexpected arguments: 'a', 'b'.", "有 2 个多余的参数：“a”、“b”。"),
      ("show", "Missing expected argument '<experiment>'.", "缺少参数“<experiment>”。"),
      (
        "lifecycle --workers 0",
        "'--workers 0' is out of range: --workers takes 1 to 256, because each worker takes an "
          + "entry in the kernel's table of tasks",
        "“--workers 0”超出范围：--workers 可以取 1 到 256，因为每个工作者都要在内核的任务表里占一项"
      ),
      (
        "lifecycle --raw", "'--raw' means something only together with --json",
        "“--raw”只有和 --json 一起使用才有意义"
      ),
      (
        "notebook compare 1", "1 number given; two runs can be compared: notebook compare 3 5",
        "给了 1 个编号；一次比较两次运行：notebook compare 3 5"
      ),
      (
        "quiz --count 0", "'--count 0' asks nothing; 1 or more.",
        "“--count 0”等于不出题；请给 1 或更大的数。"
      ),
    ] as [(String, String, String)])
  func mistyped(line: String, english: String, chinese: String) throws {
    let complaint = try complaint(line)
    if case .other = complaint { Issue.record("not recognised") }
    #expect(said(complaint, "en") == english)
    #expect(said(complaint, "zh") == chinese)
  }

  @Test(
    "Forms that the lab's own grammar does not cause are known, too",
    arguments: [
      (
        "Value to be set with flag '--b' had already been set with flag '--a'",
        "Value to be set with flag '--b' had already been set with flag '--a'.",
        "flag '--b' 要设的值已经由 flag '--a' 设过了。"
      ),
      ("Missing one of: '--a', '--b'", "Missing one of: '--a', '--b'.", "至少要给出其中一个：“--a”、“--b”。"),
      ("Missing required subcommand.", "Missing required subcommand.", "缺少子命令。"),
      ("Invalid option: -€", "Invalid option: -€.", "无效的选项：-€。"),
    ] as [(String, String, String)])
  func forms(message: String, english: String, chinese: String) {
    #expect(said(GrammarComplaint(message: message), "en") == english)
    #expect(said(GrammarComplaint(message: message), "zh") == chinese)
  }

  @Test("A form that is not known stays as the parser says it", arguments: ["en", "zh"])
  func unknown(language: String) {
    let message = "Something new is wrong with 'x'"
    #expect(said(GrammarComplaint(message: message), language) == message)
  }

  @Test(
    "Every reason why an option is refused has words",
    arguments: [
      (OptionError.Reason.patience, "should end while", "等得及"),
      (.tasks, "table of tasks", "任务表"), (.memory, "too little memory", "内存"),
      (.processors(1), "use 1 processor", "1 个处理器"),
      (.processors(2), "use 2 processors", "2 个处理器"),
      (.resolution, "reading the clock", "读取时钟"), (.readability, "no longer be read", "看不清"),
      (.ownForms, "forms that Python has", "几种形式"),
      (.ownChannels, "channels that Python has", "几种通道"),
      (.killsOnly, "the death of workers", "工作者的死亡"),
    ] as [(OptionError.Reason, String, String)])
  func reasons(reason: OptionError.Reason, english: String, chinese: String) {
    let error = OptionError.conflict(option: "--x", value: "1", reason)
    #expect(said(.option(error), "en").hasPrefix("'--x 1' cannot be used here, because "))
    #expect(said(.option(error), "en").contains(english))
    #expect(said(.option(error), "zh").contains(chinese))
  }
}
