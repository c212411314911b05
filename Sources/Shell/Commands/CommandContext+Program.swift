internal import Programs
internal import Terminal
internal import Wording

extension CommandContext {
  /// Does something with the program that words name; where there are none, with lines typed now.
  ///
  /// - Parameters:
  ///   - words: a name, a file, or a program; none to be asked for its lines.
  ///   - isEdited: whether it is opened in the person's editor first.
  ///   - use: what is done with the program.
  /// - Returns: what comes of it, or the question.
  /// - Throws: `ShellError`, and what `use` throws.
  func withProgram(
    _ words: [String], isEdited: Bool = false, _ use: @escaping (GivenProgram) throws -> Reply
  ) throws -> Reply {
    if isEdited {
      let file = try ProgramFile(for: words)
      try file.edit()
      return try use(GivenProgram([file.path]))
    }
    guard words.isEmpty else { return try use(GivenProgram(words)) }
    guard sitting.isInteractive else { throw ShellError.noProgram }
    let question = Document([.paragraph(sitting.words.text(ProgramWord.typeLines))])
    return Reply(
      next: .lines([.document(question)]) { lines in
        guard let lines else { throw ShellError.noProgram }
        if lines.isEmpty { return .nothing }
        return try use(GivenProgram(name: nil, text: lines.joined(separator: "\n") + "\n"))
      })
  }
}
