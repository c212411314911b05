internal import Exercises
internal import Terminal
internal import Wording

/// Where threads stood when a run had taken too long: who waits for what, and who for whom.
struct StandingScreen {
  let threads: [StandingThread]
  let words: Wording

  /// The circle where there is one, then every thread.
  var blocks: [Block] {
    guard !threads.isEmpty else { return [] }
    return circle + [.table(table)]
  }

  private var circle: [Block] {
    let circle = threads.circle
    guard !circle.isEmpty else { return [] }
    let (waits, held) = (words[ExerciseWord.waitsFor], words[ExerciseWord.heldBy])
    let nodes = circle.flatMap { thread in
      [
        CycleGraph.Node(name(thread), waits),
        CycleGraph.Node(
          words(ExerciseWord.lockOf, ["name": thread.object ?? ""]), held),
      ]
    }
    return [.chart(.graph(CycleGraph(title: words[ExerciseWord.circle], nodes: nodes)))]
  }

  private var table: Table {
    Table(
      title: words.text(ExerciseWord.standing),
      columns: [
        .init(words.text(ExerciseWord.thread)), .init(words.text(ExerciseWord.line), .trailing),
        .init(words.text(ExerciseWord.code)), .init(words.text(ExerciseWord.waitsFor)),
      ],
      rows: threads.map { thread in
        [
          Text(name(thread)), .number(thread.line.map { "\($0)" } ?? ""),
          Text(thread.source, .faint),
          Text(waiting(thread)),
        ]
      }
    ).withoutEmptyColumns
  }

  private func name(_ thread: StandingThread) -> String {
    thread.process.map { "\($0) \(thread.thread)" } ?? thread.thread
  }

  private func waiting(_ thread: StandingThread) -> String {
    let object = thread.object ?? ""
    guard let kind = thread.kind else { return words[ExerciseWord.waitsUnknown] }
    let what = words(Self.word(kind), ["name": object])
      .split(separator: " ").joined(separator: " ")
    guard let holder = thread.holder else { return what }
    return words(ExerciseWord.waitsHeld, ["what": what, "holder": holder])
  }

  private static func word(_ kind: StandingThread.Kind) -> ExerciseWord {
    switch kind {
    case .lock: .waitsLock
    case .notification: .waitsNotification
    case .event: .waitsEvent
    case .barrier: .waitsBarrier
    case .semaphore: .waitsSemaphore
    case .item: .waitsItem
    case .room: .waitsRoom
    case .result: .waitsResult
    case .itemsDone: .waitsItemsDone
    case .endOfThread: .waitsEndOfThread
    case .endOfProcess: .waitsEndOfProcess
    case .endOfWorkers: .waitsEndOfWorkers
    }
  }
}
