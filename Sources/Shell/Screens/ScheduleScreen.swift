internal import Programs
internal import Terminal
internal import Wording

/// A schedule as a picture: a lane for each thread and each store buffer, one row a step.
struct ScheduleScreen {
  /// What happened, step by step.
  let steps: [TraceStep]
  let words: Wording
  /// The threads that move, in their order.
  private let moving: [Int]
  /// Those that have writes in their store buffer at some time.
  private let buffering: Set<Int>

  init(_ steps: [TraceStep], words: Wording) {
    (self.steps, self.words) = (steps, words)
    moving = Set(steps.map(\.move.thread)).sorted()
    buffering = Set(
      steps.flatMap { step in
        step.after.threads.indices.filter { !step.after.threads[$0].buffer.isEmpty }
      })
  }

  /// More threads than this stand below each other, and not beside each other.
  private static let mostLanes = 3

  private var events: EventSentences { EventSentences(words: words) }

  /// The picture.
  var table: Table { moving.count <= Self.mostLanes ? lanes : list }

  private var lanes: Table {
    var columns: [Table.Column] = [
      .init(words.text(ProgramWord.step), .trailing), .init(words.text(PlayWord.line), .trailing),
    ]
    for thread in moving {
      columns.append(.init(Text(name(thread))))
      if buffering.contains(thread) {
        columns.append(.init(words.text(ProgramWord.buffer, ["thread": name(thread)])))
      }
    }
    columns += [.init(words.text(ProgramWord.memory)), .init(words.text(ProgramWord.held))]
    return Table(columns: columns, rows: steps.enumerated().map(row)).withoutEmptyColumns
  }

  private func row(_ number: Int, _ step: TraceStep) -> [Terminal.Text] {
    var cells = [.number("\(number + 1)"), line(step)]
    for thread in moving {
      cells.append(cell(of: thread, number))
      if buffering.contains(thread) {
        cells.append(buffer(of: thread, number))
      }
    }
    return cells + [Text(memory(number, step)), Text(held(step.after))]
  }

  private func line(_ step: TraceStep) -> Terminal.Text {
    step.line.map { .number("\($0)") } ?? Text()
  }

  /// What waits in a store buffer; where nothing has changed there a lane goes on.
  private func buffer(of thread: Int, _ number: Int) -> Terminal.Text {
    let now = steps[number].after.threads[thread].buffer
    let before = number > 0 ? steps[number - 1].after.threads[thread].buffer : []
    return now.isEmpty || now != before ? Text(values(now)) : Text("|", .faint)
  }

  private func cell(of thread: Int, _ number: Int) -> Terminal.Text {
    if steps[number].move.thread == thread {
      return Text(events.text(steps[number].events), .strong)
    }
    guard let next = left(before: number, thread) else { return Text() }
    return Text(events.aboutTo(next), .faint)
  }

  /// What a thread was about to do when another one moved; a store buffer that moves is no switch.
  private func left(before number: Int, _ thread: Int) -> Event? {
    guard number > 0, !steps[number].move.isFlush, !steps[number - 1].move.isFlush,
      steps[number - 1].move.thread == thread
    else { return nil }
    return steps[number - 1].after.threads[thread].next
  }

  private var list: Table {
    Table(
      columns: [
        .init(words.text(ProgramWord.step), .trailing), .init(words.text(PlayWord.line), .trailing),
        .init(words.text(ProgramWord.thread)),
        .init(words.text(ProgramWord.does)), .init(words.text(PlayWord.buffer)),
        .init(words.text(ProgramWord.memory)),
        .init(words.text(ProgramWord.held)),
      ],
      rows: steps.enumerated().map { number, step in
        [
          .number("\(number + 1)"), line(step), Text(step.thread),
          Text(events.text(step.events), .strong),
          Text(values(step.after.threads[step.move.thread].buffer)), Text(memory(number, step)),
          Text(held(step.after)),
        ]
      }
    ).withoutEmptyColumns
  }

  private func name(_ thread: Int) -> String {
    steps.first?.after.threads[thread].name ?? ""
  }

  /// More characters than this are too many to stand in every row.
  private static let widestMemory = 16

  /// What is in memory: all of it where it is little, else what the step changed.
  private func memory(_ number: Int, _ step: TraceStep) -> String {
    let now = step.after.values + step.after.permits
    let all = values(now)
    if all.count <= Self.widestMemory { return all }
    guard number > 0 else { return "" }
    let before = steps[number - 1].after
    return values(zip(now, before.values + before.permits).filter { $0 != $1 }.map(\.0))
  }

  private func values(_ values: [Snapshot.Value]) -> String {
    values.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
  }

  private func held(_ snapshot: Snapshot) -> String {
    snapshot.holders.compactMap { holder in holder.thread.map { "\(holder.lock): \($0)" } }
      .joined(separator: " ")
  }
}
