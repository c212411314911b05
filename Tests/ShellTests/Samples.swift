import Lessons
import Notebook
import Prompt
import Results
import Statistics
import Supervision
import TestSupport
import Wording
import Testing

@testable import Experiments
@testable import Platform
@testable import Apparatus
@testable import Shell

/// The claims of an article in two languages, and a made-up run of `lifecycle`.
enum Samples {
  static let claims = """
    # What the article says

    Two sections.

    - `2.1` Threads: A1, A2, A3, A4
    - `2.2` Processes: A5, A6

    ## Threads share a process

    *Section 2.1: A1*

    It says so.

    ```conlab
    lifecycle --workers 2
    ```

    - They named one process. `supported if identity: one-process`
    - They named several. `refuted if identity: one-process-each`

    Each has a number of its own.

    ## They finish as they started

    *Section 2.1: A2*

    It says so.

    ```conlab
    lifecycle --workers 2
    ```

    - They did. `supported if finishing-order: kept`
    - Only when nothing disturbs them. `conditional if finishing-order: mixed`
    - They did not. `refuted if finishing-order: broken`

    ## Each is a process of its own

    *Section 2.1: A3*

    It says so.

    ```conlab
    lifecycle --workers 2
    ```

    - They were. `supported if identity: one-process-each`
    - All were in one process. `refuted if identity: one-process`

    ## Crashes stay where they are

    *Sections 2.1 and 2.2: A4, A6*

    It says so.

    ```conlab
    crash --quick
    ```

    - They did. `supported if process-crash: others-survive`
    - They did not. `refuted if process-crash: all-die`

    ## It is a good article

    *Section 2.2: A5*

    That is a matter of taste.
    """

  static let claimsInChinese = """
    # 文章说了什么

    两节。

    - `2.1` 线程：A1、A2、A3、A4
    - `2.2` 进程：A5、A6

    ## 线程同在一个进程

    *第 2.1 节：A1*

    它这样说。

    ```conlab
    lifecycle --workers 2
    ```

    - 它们说的是同一个进程。 `supported if identity: one-process`
    - 它们说的是不同的进程。 `refuted if identity: one-process-each`

    各有自己的编号。

    ## 按启动的顺序结束

    *第 2.1 节：A2*

    它这样说。

    ```conlab
    lifecycle --workers 2
    ```

    - 是的。 `supported if finishing-order: kept`
    - 没有干扰时才是。 `conditional if finishing-order: mixed`
    - 不是。 `refuted if finishing-order: broken`

    ## 各是单独的进程

    *第 2.1 节：A3*

    它这样说。

    ```conlab
    lifecycle --workers 2
    ```

    - 是的。 `supported if identity: one-process-each`
    - 都在一个进程里。 `refuted if identity: one-process`

    ## 崩溃留在原地

    *第 2.1、2.2 节：A4、A6*

    它这样说。

    ```conlab
    crash --quick
    ```

    - 是的。 `supported if process-crash: others-survive`
    - 不是。 `refuted if process-crash: all-die`

    ## 这是一篇好文章

    *第 2.2 节：A5*

    见仁见智。
    """

  static let source = LessonSource.memory([
    "en/01-kitchen.md": Array(KitchenLesson.english().utf8),
    "zh/01-kitchen.md": Array(KitchenLesson.chinese().utf8),
    "en/claims.md": Array(claims.utf8), "zh/claims.md": Array(claimsInChinese.utf8),
  ])

  /// The claims, judged by the run of `lifecycle` alone.
  static func reportCard(_ language: Language = .english) throws -> ReportCard {
    let page = try Library(source: source).claims(language: language.rawValue).content
    let evidence = ClaimEvidence(
      on: page.claims.flatMap(\.commands), entries: try notebook(), usableProcessors: 2,
      hasInterpreter: true)
    return ReportCard(page, by: evidence)
  }

  static func lesson(_ language: Language = .english) throws -> Lesson {
    let library = Library(source: source)
    return try library.lesson(named: "kitchen", language: language.rawValue).content
  }

  /// The words of the program, which the small lessons of the tests do not have.
  static func words(_ language: Language = .english) -> Wording {
    Wording(library: Library(), language: language)
  }

  static func explanations(_ language: Language = .english) -> Explanations {
    Explanations(library: Library(), language: language)
  }

  static func invocation(_ line: String) throws -> any ExperimentInvocation {
    try #require(try ExperimentCatalog.invocation(of: try TypedLine.words(of: line)))
  }

  static func inquiry(_ line: String) throws -> Inquiry {
    ExperimentCatalog.usualOptions.inquiry(of: try invocation(line).plan(freshSeed: 1))
  }

  /// Observations of ten rounds, eight of which kept their order, and the lives of the first.
  static let observations = Observations(
    records: (0..<10).flatMap(round) + events + [
      .note(.init(.init("pinning-refused"), value: 1, text: "no")), .finished(.init(.budgetSpent)),
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

  /// A run of two rounds, which are too few to say anything of the order.
  static func undecided() throws -> Measured {
    let invocation = try invocation("lifecycle --workers 2 --rounds 10 --seed 7")
    let observations = Observations(
      records: (0..<2).flatMap(round) + events + [.finished(.init(.budgetSpent))])
    return Measured(
      plan: invocation.plan(freshSeed: 1), experiment: invocation.subject, ending: .finished,
      observations: observations, judgement: invocation.subject.judge(observations), caveats: [],
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

  /// A lab whose notebook and progress are in the given folder, and whose output nobody reads.
  static func lab(
    _ folder: TemporaryFolder, language: Language = .english, source: LessonSource = source,
    isInteractive: Bool = false
  ) -> Dispatcher {
    let facts = TerminalFacts(terminals: (false, false, false), window: nil) { _ in nil }
    return Dispatcher.make(
      Output(terminal: facts, plain: false, color: .never, isUTF8: true), lessonSource: source,
      archive: Archive { ["CONLAB_STATE": folder.path][$0] },
      settings: Settings(language: language), isInteractive: isInteractive)
  }

  /// The sitting of such a lab.
  static func sitting(
    _ folder: TemporaryFolder, language: Language = .english, source: LessonSource = source
  ) -> Sitting { lab(folder, language: language, source: source).sitting }
}

extension Language {
  static let chinese = Language(rawValue: "zh")
}
