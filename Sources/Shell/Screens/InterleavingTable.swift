internal import Exercises
internal import Terminal
internal import Wording

/// A run that came out wrong as a picture: a lane for each thread, one row for each line it came to.
struct InterleavingTable {
  let interleaving: Interleaving
  let words: Wording

  /// More threads than this are named in a column, and have no lanes.
  private static let mostLanes = 4
  /// What stands in the lane of a thread that did nothing that could be told.
  private static let mark = "•"

  /// The picture.
  var table: Table {
    let threads = interleaving.threads
    let hasLanes = threads.count <= Self.mostLanes
    let lanes =
      hasLanes ? threads.map { Table.Column(Text($0)) } : [.init(words.text(ExerciseWord.thread))]
    return Table(
      title: words.text(ExerciseWord.interleaving),
      columns: [.init(words.text(ExerciseWord.line), .trailing)] + lanes
        + [.init(words.text(ExerciseWord.code))],
      rows: interleaving.rows.map { row in
        let did = notes(row.notes)
        let cells =
          hasLanes
          ? threads.map { $0 == row.thread ? did : Text() }
          : [Text(row.thread + (row.notes.isEmpty ? "" : ": ")) + did]
        return [.number("\(row.line)")] + cells + [Text(row.source, .faint)]
      },
      caption: caption)
  }

  private func notes(_ notes: [Interleaving.Note]) -> Terminal.Text {
    if notes.isEmpty { return Text(Self.mark, .faint) }
    let said = notes.map { note in
      let word: ExerciseWord =
        switch note.kind {
        case .read: .noteRead
        case .wrote: .noteWrote
        case .given: .noteGiven
        }
      let style: Style = note.kind == .wrote ? .strong : .plain
      return words.text(word, ["name": note.name, "value": note.value]).styled(style)
    }
    return said.joined(separator: ", ")
  }

  private var caption: Terminal.Text? {
    guard interleaving.before + interleaving.after > 0 else { return nil }
    return words.text(
      ExerciseWord.cut,
      ["before": "\(interleaving.before)", "after": "\(interleaving.after)"]
    ).styled(.faint)
  }
}
