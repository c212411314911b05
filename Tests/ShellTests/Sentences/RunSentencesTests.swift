import Experiments
import Glibc
import Platform
import Results
import Supervision
import Testing

@testable import Shell

@Suite("What is said of a run beside its figures")
struct RunSentencesTests {
  private func sentences(_ language: String) -> RunSentences {
    RunSentences(words: LanguageWords.wording(language))
  }

  @Test(
    "Each caveat names the circumstance and what to do",
    arguments: [
      (
        Caveat.fewerProcessorsThanWorkers(processors: 1, workers: 4),
        "4 个工作者共用 1 个处理器，只能轮流运行。工作者请不要多于处理器。"
      ),
      (
        .fewerProcessorsThanWorkers(processors: 2, workers: 4),
        "4 个工作者共用 2 个处理器，只能轮流运行。工作者请不要多于处理器。"
      ),
      (.debugBuild, "这是调试构建，数字说明不了速度（swift build -c release）。"),
      (.quota(processors: 1.5), "控制组只允许使用相当于 1.5 个处理器的时间。提高配额才能看出这台机器的能力。"),
      (.steal(share: 0.1), "虚拟机管理程序把 10 % 的时间给了别人。请在更安静的时候再运行。"),
      (.loaded(share: 0.25), "其他程序占用了 25 % 的处理器时间。请关掉它们再运行。"),
      (.fewRounds(count: 1, needed: 6), "只有 1 轮，而得出区间需要 6 轮。请用 --seconds 给更多时间，或用 --rounds 增加轮数。"),
      (.fewRounds(count: 3, needed: 6), "只有 3 轮，而得出区间需要 6 轮。请用 --seconds 给更多时间，或用 --rounds 增加轮数。"),
      (.partial(rounds: 1), "运行在 1 轮之后停下，得到的只是所要数据的一部分。"),
      (.partial(rounds: 5), "运行在 5 轮之后停下，得到的只是所要数据的一部分。"),
      (
        .disturbed(rounds: 4, of: 10),
        "10 轮中有 4 轮受到外部干扰：处理器变了频率，或被宿主机收走。没有舍去任何一轮。请在更安静的时候再运行。"
      ),
      (.unpinned, "有一个工作者无法绑定到指定的处理器，只好由内核安排。请不要用 taskset，或在容器外运行。"),
      (.dataInCache, "这里无法让数据大过末级缓存：本程序能用的内存不够。"),
      (.notOffered(facility: "mq_open", reason: "ENOSYS"), "这里不提供 mq_open（ENOSYS）。"),
      (
        .noRealTime(reason: "sched_setscheduler EPERM"),
        "这里不提供实时调度 SCHED_FIFO（sched_setscheduler EPERM）。它需要 CAP_SYS_NICE 权限或实时限额。"
      ),
      (
        .noPython(facts: ["interpreter-too-old", "python3", "3.6.9"]),
        "没有测量 Python：“python3”是 Python 3.6.9；本程序需要 3.8 或更新的版本。"
      ),
    ] as [(Caveat, String)])
  func caveats(caveat: Caveat, chinese: String) {
    #expect(sentences("zh").sentence(of: caveat) == chinese)
  }

  @Test(
    "In English, too, with nouns in their number",
    arguments: [
      (
        Caveat.fewerProcessorsThanWorkers(processors: 1, workers: 4),
        "4 workers shared 1 processor, so they took turns. Try fewer workers."
      ),
      (
        .fewerProcessorsThanWorkers(processors: 2, workers: 4),
        "4 workers shared 2 processors, so they took turns. Try fewer workers."
      ),
      (
        .debugBuild,
        "A debug build: its figures say nothing about speed (swift build -c release)."
      ),
      (
        .quota(processors: 1.5),
        "A control group allows only 1.5 processors' worth of time. Raise the quota to see what "
          + "the machine can do."
      ),
      (
        .steal(share: 0.1),
        "The hypervisor gave 10 % of the time to others. Run again at a quieter moment."
      ),
      (
        .loaded(share: 0.25),
        "Other programs took 25 % of the processor time. Close them and run again."
      ),
      (
        .fewRounds(count: 1, needed: 6),
        "Only 1 round; an interval needs 6. Give more time: --seconds, or more --rounds."
      ),
      (
        .partial(rounds: 5),
        "The run was stopped after 5 rounds; its figures are only a part of what was asked for."
      ),
      (
        .disturbed(rounds: 4, of: 10),
        "4 of 10 rounds were disturbed from outside: the processor changed its speed, or the host "
          + "took it away. None was dropped. Run again at a quieter moment."
      ),
      (
        .unpinned,
        "A worker could not be bound to its processor, so the kernel chose. Run without taskset or "
          + "outside the container."
      ),
      (
        .dataInCache,
        "More data than the last-level cache holds is not offered here: the lab's share of the "
          + "memory is less."
      ),
      (
        .notOffered(facility: "mq_open", reason: "ENOSYS"), "mq_open is not offered here (ENOSYS)."
      ),
      (
        .noRealTime(reason: "sched_setscheduler EPERM"),
        "Real-time scheduling (SCHED_FIFO) is not offered here (sched_setscheduler EPERM). It "
          + "needs CAP_SYS_NICE or a real-time limit."
      ),
      (
        .noPython(facts: ["interpreter-too-old", "python3", "3.6.9"]),
        "Python was not measured: 'python3' is Python 3.6.9; the lab needs 3.8 or newer."
      ),
    ] as [(Caveat, String)])
  func caveatsInEnglish(caveat: Caveat, english: String) {
    #expect(sentences("en").sentence(of: caveat) == english)
  }

  @Test("The caveat of a stored run is said again in the language of the session")
  func stored() {
    let stated = StatedCaveat(.unpinned, text: "as it was said then")
    #expect(sentences("zh").sentence(of: stated).hasPrefix("有一个工作者"))
  }

  @Test(
    "The end of a stored run is said in the language of the session",
    arguments: [
      (
        nil, nil, "Stopped by Ctrl-C.", ["Stopped by Ctrl-C."]
      ),
      (["interrupted", "2"], nil, "Stopped by Ctrl-C.", ["被 Ctrl-C 停下。下面是在此之前测得的。"]),
      (
        ["exited", "1"], .init(.failed, facts: ["interpreter-killed", "python3", "9"]), "",
        [
          "测量进程提前结束，退出码 1。",
          "测量失败：python3 工作到一半被信号 9（SIGKILL）终止。",
        ]
      ),
      (
        ["exited", "1"], .init(.failed, facts: ["worker-ended"]), "",
        ["测量进程提前结束，退出码 1。", "测量失败：一个工作者提前结束。"]
      ),
      (
        ["exited", "1"], .init(.failed, text: "as it was said then"), "",
        ["测量进程提前结束，退出码 1。", "as it was said then"]
      ),
      (["weather"], nil, "as it was said then", ["as it was said then"]),
    ] as [([String]?, Record.Note?, String, [String])])
  func storedEndings(
    facts: [String]?, failure: Record.Note?, detail: String, chinese: [String]
  ) throws {
    var result = ResultObject.make(try Samples.measured(), machine: Samples.machineFacts)
    result.outcomeDetail = detail
    result.outcomeFacts = facts
    result.notes = failure.map { [$0] }
    #expect(sentences("zh").sentences(ofEndingOf: result) == chinese)
  }

  @Test("A run that ended by itself needs no word")
  func finished() { #expect(sentences("en").sentence(of: .finished) == nil) }

  @Test(
    "Each ending says what stopped the run",
    arguments: [
      (
        Ending.interrupted(by: .interrupt),
        "Stopped by Ctrl-C. What follows was measured before that.",
        "被 Ctrl-C 停下。下面是在此之前测得的。"
      ),
      (
        .interrupted(by: .terminate),
        "Stopped by SIGTERM. What follows was measured before that.",
        "被 SIGTERM 停下。下面是在此之前测得的。"
      ),
      (
        .timedOut(seconds: 20),
        "Stopped after 20 s, the most a run of this plan may take. What follows was measured "
          + "before that.",
        "运行 20 s 后停下，这是这份计划允许的最长时间。下面是在此之前测得的。"
      ),
      (
        .exited(code: 3), "The worker ended early with exit code 3.", "测量进程提前结束，退出码 3。"
      ),
      (.killed(by: .kill), "The worker was ended by SIGKILL.", "测量进程被 SIGKILL 终止。"),
      (
        .brokenProtocol(line: 2, excerpt: "hello"),
        "The worker's line 2 is no record: hello",
        "测量进程写出的第 2 行不是记录：hello"
      ),
      (
        .couldNotStart(.call("exec", errno: EACCES)),
        "The worker could not be started: the system call exec failed: permission denied.",
        "测量进程无法启动：系统调用 exec 失败：没有权限。"
      ),
    ] as [(Ending, String, String)])
  func endings(ending: Ending, english: String, chinese: String) {
    #expect(sentences("en").sentence(of: ending) == english)
    #expect(sentences("zh").sentence(of: ending) == chinese)
  }

  @Test(
    "Each limit that ended a run is named with how much was allowed",
    arguments: [
      (OverLimit.Kind.processorTime, 5, "one process used more than 5 s of processor time", "5 s"),
      (.memory, 1 << 30, "the run used more than 1 GiB of memory", "1 GiB"),
      (.processes, 64, "the run had more than 64 processes", "64 个"),
      (.fileSize, 1 << 20, "a file grew beyond 1 MiB", "1 MiB"),
      (.records, 1 << 20, "the records grew beyond 1 MiB", "1 MiB"),
      (.recordLength, 1 << 10, "one record was longer than 1 KiB", "1 KiB"),
      (.output, 1 << 10, "the worker printed more than 1 KiB", "1 KiB"),
      (.wallTime, 1500, "the run took longer than 1.5 s", "1.5 s"),
    ] as [(OverLimit.Kind, Int, String, String)])
  func limits(kind: OverLimit.Kind, allowed: Int, english: String, chinese: String) {
    let ending = Ending.overLimit(OverLimit(kind: kind, allowed: allowed, seen: allowed))
    #expect(
      sentences("en").sentence(of: ending)
        == "Stopped because \(english). What follows was measured before that.")
    let said = sentences("zh").sentence(of: ending)
    #expect(said?.hasPrefix("停下的原因：") == true && said?.contains(chinese) == true)
  }
}
