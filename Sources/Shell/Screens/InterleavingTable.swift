internal import Exercises
internal import Terminal
internal import Wording

/// A run that came out wrong as a picture: a lane for each thread, one row for each line it came to.
struct InterleavingTable {
  let interleaving: Interleaving
  let words: Wording

  /// More threads than this are named in a column, and have no lanes.
  private static let mostLanes = 3
  /// Beside more lanes than this there is no room for the text of the lines.
  private static let mostBesideCode = 2
  /// The characters of a line that are shown.
  private static let widestCode = 32
  /// What stands in the lane of a thread that did nothing that could be told.
  private static let mark = "•"

  /// The picture.
  var table: Table {
    var table = interleaving.threads.count <= Self.mostLanes ? lanes : list
    table.title = words.text(ExerciseWord.interleaving)
    table.caption = caption
    return table
  }

  private var lanes: Table {
    let threads = interleaving.threads
    let hasCode = threads.count <= Self.mostBesideCode
    return Table(
      columns: [.init(words.text(ExerciseWord.line), .trailing)]
        + threads.map { .init(Text($0)) } + (hasCode ? [.init(words.text(ExerciseWord.code))] : []),
      rows: interleaving.rows.map { row in
        let cells = threads.map { thread in
          thread == row.thread ? did(row, hasCode: hasCode) : Text()
        }
        return [.number("\(row.line)")] + cells + (hasCode ? [code(row)] : [])
      })
  }

  private var list: Table {
    Table(
      columns: [
        .init(words.text(ExerciseWord.line), .trailing), .init(words.text(ExerciseWord.thread)),
        .init(words.text(ExerciseWord.code)), .init(words.text(ExerciseWord.did)),
      ],
      rows: interleaving.rows.map { row in
        [.number("\(row.line)"), Text(row.thread), code(row), notes(row.notes)]
      }
    ).withoutEmptyColumns
  }

  private func code(_ row: Interleaving.Row) -> Terminal.Text {
    Text(DisplayWidth.truncated(row.source, to: Self.widestCode), .faint)
  }

  /// What a thread did there: its reads and writes, else the line itself where it stands nowhere else.
  private func did(_ row: Interleaving.Row, hasCode: Bool) -> Terminal.Text {
    if !row.notes.isEmpty { return notes(row.notes) }
    return hasCode ? Text(Self.mark, .faint) : code(row)
  }

  private func notes(_ notes: [Interleaving.Note]) -> Terminal.Text {
    words.list(
      notes.map { note in
        let word: ExerciseWord =
          switch note.kind {
          case .read: .noteRead
          case .wrote: .noteWrote
          case .given: .noteGiven
          }
        let style: Style = note.kind == .wrote ? .strong : .plain
        return words.text(word, ["name": note.name, "value": note.value]).styled(style)
      })
  }

  private var caption: Terminal.Text? {
    guard interleaving.before + interleaving.after > 0 else { return nil }
    return words.text(
      ExerciseWord.cut,
      ["before": "\(interleaving.before)", "after": "\(interleaving.after)"]
    ).styled(.faint)
  }
}
