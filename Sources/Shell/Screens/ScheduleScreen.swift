internal import Programs
internal import Terminal
internal import Wording

/// A schedule as a picture: a lane for each thread and each store buffer, one row a step.
struct ScheduleScreen {
  let trace: ScheduleTrace
  let words: Wording

  /// More threads than this stand below each other, and not beside each other.
  private static let mostLanes = 3

  private var events: EventSentences { EventSentences(words: words) }

  /// The picture.
  var table: Table { trace.moving.count <= Self.mostLanes ? lanes : list }

  private var lanes: Table {
    var columns: [Table.Column] = [.init(words.text(ProgramWord.step), .trailing)]
    for thread in trace.moving {
      columns.append(.init(Text(name(thread))))
      if trace.buffering.contains(thread) {
        columns.append(.init(words.text(ProgramWord.buffer, ["thread": name(thread)])))
      }
    }
    columns += [.init(words.text(ProgramWord.memory)), .init(words.text(ProgramWord.held))]
    return Table(columns: columns, rows: trace.steps.enumerated().map(row)).withoutEmpty
  }

  private func row(_ number: Int, _ step: ScheduleTrace.Step) -> [Terminal.Text] {
    var cells: [Terminal.Text] = [.number("\(number + 1)")]
    for thread in trace.moving {
      cells.append(cell(of: thread, step))
      if trace.buffering.contains(thread) {
        cells.append(Text(values(step.after.threads[thread].buffer)))
      }
    }
    return cells + [Text(memory(number, step)), Text(held(step.after))]
  }

  private func cell(of thread: Int, _ step: ScheduleTrace.Step) -> Terminal.Text {
    if step.thread == thread { return Text(events.text(step.events), .strong) }
    guard let left = step.left, left.thread == thread else { return Text() }
    return Text(events.aboutTo(left.next), .faint)
  }

  private var list: Table {
    Table(
      columns: [
        .init(words.text(ProgramWord.step), .trailing), .init(words.text(ProgramWord.thread)),
        .init(words.text(ProgramWord.does)), .init(words.text(ProgramWord.memory)),
        .init(words.text(ProgramWord.held)),
      ],
      rows: trace.steps.enumerated().map { number, step in
        [
          .number("\(number + 1)"), Text(name(step.thread)),
          Text(events.text(step.events), .strong), Text(memory(number, step)),
          Text(held(step.after)),
        ]
      }
    ).withoutEmpty
  }

  private func name(_ thread: Int) -> String {
    trace.steps.first?.after.threads[thread].name ?? ""
  }

  /// More characters than this are too many to stand in every row.
  private static let widestMemory = 16

  /// What is in memory: all of it where it is little, else what the step changed.
  private func memory(_ number: Int, _ step: ScheduleTrace.Step) -> String {
    let now = step.after.values + step.after.permits
    let all = values(now)
    if all.count <= Self.widestMemory { return all }
    guard number > 0 else { return "" }
    let before = trace.steps[number - 1].after
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

extension Table {
  /// The table without columns in which no row has anything.
  fileprivate var withoutEmpty: Table {
    let kept = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    return Table(
      columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }
}
