internal import Programs
internal import Terminal
internal import Wording

/// The small programs that come with the lab.
struct ProgramsScreen {
  let words: Wording

  /// All of them, with what each shows.
  func list(_ programs: [LibraryProgram]) -> Document {
    let table = Table(
      columns: [
        .init(words.text(ProgramWord.program)), .init(words.text(ProgramWord.shows)),
      ],
      rows: programs.map { [.command($0.name), summary($0)] })
    return [
      .heading(level: 1, words.text(ProgramWord.programs)), .table(table),
      .paragraph(words.text(ProgramWord.programsWays).styled(.faint)),
    ]
  }

  /// One of them whole.
  func one(_ program: LibraryProgram) -> Document {
    let verdicts = MemoryModel.allCases.map { model in
      Text("\(model.rawValue): ")
        + Text((program.expected[model] ?? []).map(\.rawValue).joined(separator: ", "), .strong)
    }
    return [
      .heading(level: 2, Text(program.name)), .paragraph(summary(program)),
      .code(program.text, language: "python"), .paragraph(verdicts.joined(separator: "\n")),
      .paragraph(
        (words.label(ProgramWord.source) + Text(program.source)).styled(.faint)),
    ]
  }

  private func summary(_ program: LibraryProgram) -> Text {
    ProgramTexts(words: words).summary(of: program.name, english: program.summary)
  }
}
