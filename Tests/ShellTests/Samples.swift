import Lessons
import Notebook
import Statistics
import Supervision
import TestSupport
import Testing

@testable import Experiments
@testable import Platform
@testable import Shell

/// A tiny lesson in two languages, and a made-up run of `lifecycle`.
enum Samples {
  static let english = """
    # Cooks in a kitchen

    Three steps.

    ## Read

    Only text.

    ## Predict and run

    Four cooks start.

    > **Predict.** In what order do they finish?
    >
    > - As started `finishing-order: kept; misconception: start-order-is-finish-order`
    > - Mixed `finishing-order: mixed`
    > - Never as started `finishing-order: broken`

    > **Hint.** The first hint.

    > **Hint.** The second hint.

    ```conlab
    lifecycle
    ```

    Look at the rows.

    > **Explain.** How many process identifiers did you see?
    >
    > - One `identity: one-process`
    > - One each `identity: one-process-each`

    The end of the step.

    ## Change

    ```conlab modify
    lifecycle --workers 4
    ```

    Done.

    ## Recall

    From memory.

    > **Recall.** What makes an order certain?
    >
    > - Starting early `wrong: start-order-is-finish-order`
    > - Waiting, with `join` `right`
    >
    > Only waiting does.
    """

  static let chinese = """
    # 厨房里的厨师

    三步。

    ## 读

    只有文字。

    ## 预测再运行

    四位厨师开工。

    > **预测。** 他们按什么顺序完工？
    >
    > - 按开工的顺序 `finishing-order: kept; misconception: start-order-is-finish-order`
    > - 有时不同 `finishing-order: mixed`
    > - 从不相同 `finishing-order: broken`

    > **提示。** 第一条提示。

    > **提示。** 第二条提示。

    ```conlab
    lifecycle
    ```

    看看各行。

    > **解释。** 你看到几个进程号？
    >
    > - 一个 `identity: one-process`
    > - 每人一个 `identity: one-process-each`

    这一步完了。

    ## 改一改

    ```conlab modify
    lifecycle --workers 4
    ```

    好了。

    ## 回忆

    凭记忆。

    > **回忆。** 什么能保证顺序？
    >
    > - 早开工 `wrong: start-order-is-finish-order`
    > - 等待，用 `join` `right`
    >
    > 只有等待可以。
    """

  static let source = LessonSource.memory([
    "en/01-kitchen.md": Array(english.utf8), "zh/01-kitchen.md": Array(chinese.utf8),
  ])

  static func lesson(_ language: Language = .english) throws -> Lesson {
    let library = Library(source: source)
    return try library.lesson(named: "kitchen", language: language.rawValue).content
  }

  static func phrases(_ language: Language = .english) -> Phrases {
    Phrases(library: Library(source: source), language: language)
  }

  static func invocation(_ line: String) throws -> any ExperimentInvocation {
    try #require(try ExperimentCatalog.invocation(of: try Words.split(line)))
  }

  /// Observations of ten rounds, eight of which kept their order, and the lives of the first.
  static let observations = Observations(
    records: (0..<10).flatMap(round) + events + [
      .note(.init("pinning-refused", value: 1, text: "no")), .finished(.init(.budgetSpent)),
    ])

  /// The same as far as a worker got that was stopped.
  static let stopped = Observations(records: (0..<10).flatMap(round) + events)

  private static func round(_ round: Int) -> [Record] {
    let facts: [(String, Double)] = [
      ("start-delay", 40_000 + Double(1000 * round)),
      ("start-delay", 41_000 + Double(1000 * round)),
      ("lifetime", 5.1e6 + Double(10_000 * round)), ("lifetime", 5.09e6 + Double(10_000 * round)),
      ("order-agreement", round < 8 ? 1 : -1), ("processes", 1), ("processors", round < 3 ? 1 : 2),
    ]
    return facts.map { .observation(.init($0.0, round: round, value: $0.1)) }
  }

  private static let events: [Record] = [
    life(0, "created", 0, 4e4), life(0, "running", 4e4, 5.2e6), life(0, "ended", 5.2e6, 6e6),
    life(1, "created", 1e5, 1.5e5), life(1, "running", 1.5e5, 5.4e6),
    life(1, "ended", 5.4e6, 6.1e6),
  ]

  private static func life(_ worker: Int, _ name: String, _ start: Double, _ end: Double) -> Record
  {
    .event(
      .init(
        worker: worker, name: name, start: start, end: end, processor: worker,
        detail: "process 7, thread \(worker + 8)"))
  }

  static func measured(
    _ line: String = "lifecycle --workers 2 --rounds 10 --seed 7", ending: Ending = .finished,
    caveats: [Caveat] = []
  ) throws -> Measured {
    let invocation = try invocation(line)
    let observations = ending == .finished ? Samples.observations : Samples.stopped
    let judgement = invocation.subject.judge(observations)
    return Measured(
      plan: invocation.plan(freshSeed: 1), experiment: invocation.subject, ending: ending,
      observations: observations, judgement: judgement, caveats: judgement.caveats + caveats,
      seconds: 2.04, notebookEntry: 12)
  }

  /// A notebook of a prediction, its run and outcome, another run, and an answer.
  static func notebook() throws -> [NotebookEntry] {
    let asked = QuestionReference(lesson: "kitchen", step: 2, question: "2-predict-1")
    let contents: [NotebookEntry.Content] = [
      .prediction(
        .init(
          asked: asked, finding: "finishing-order", values: ["kept"], confidence: 1,
          language: "en")),
      .run(ResultObject.make(try measured(), machine: machineFacts)),
      .outcome(.init(prediction: 1, run: 2, measured: "mixed", grade: .wrong)),
      .run(
        ResultObject.make(
          try measured(
            "lifecycle --workers 9 --rounds 10 --seed 8",
            ending: .interrupted(by: .interrupt)), machine: machineFacts)),
      .recall(.init(asked: asked, option: 1, grade: .right, language: "en")),
    ]
    return contents.enumerated().map {
      NotebookEntry(
        id: $0.offset + 1, seconds: 1_800_000_000 + Double($0.offset), content: $0.element)
    }
  }

  static let machineFacts = MachineFacts(
    processors: 2, usable: 2, kernel: "6.1", clockNanoseconds: 25)

  /// Two interpreters, one of them too old for the scripts.
  static let interpreters = [("python3.13t", "3.13.0", true), ("python3.6", "3.6.15", false)].map {
    Interpreter(
      name: $0, path: "/usr/bin/\($0)", version: $1, implementation: "cpython",
      isFreeThreaded: $2, hasSubInterpreters: true)
  }

  /// A machine of two processors, with the facts that a test varies.
  static func machine(
    quota: Double? = nil, isDebugBuild: Bool = false
  ) -> Machine {
    Machine(
      processorsOnline: 2, usableProcessors: [0, 1], processorQuota: quota,
      processorModel: "Example 2000", architecture: "x86_64", kernelRelease: "6.1.0",
      pageByteCount: 4096, cacheLineByteCount: 64, memoryByteCount: 8 << 30,
      availableByteCount: 6 << 30, loadAverages: [0.5, 0.4, 0.3], stolenShare: 0.002,
      pressure: nil, clockSource: "tsc",
      virtualization: Virtualization(isGuest: true, machine: nil, container: "docker"),
      isDebugBuild: isDebugBuild)
  }

  /// A session whose notebook and progress are in the given folder.
  static func session(_ folder: TemporaryFolder, language: Language = .english) -> Session {
    let facts = TerminalFacts(terminals: (false, false, false), window: nil) { _ in nil }
    return Session(
      output: Output(terminal: facts, plain: false, color: .never, isUTF8: true),
      lessonSource: source, archive: Archive(environment: ["CONLAB_STATE": folder.path]),
      settings: Settings(language: language), isInteractive: false)
  }
}
