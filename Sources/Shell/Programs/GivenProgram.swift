internal import Lessons
internal import Programs

/// A small concurrent program as somebody named it: from the library, from a file, or typed.
struct GivenProgram {
  /// Its name in the library, its file, or nothing where it was typed.
  let name: String?
  /// What is typed for it, which may need quotes.
  let typed: String
  /// What it shows, in English, where it comes from the library.
  let summary: String?
  /// Its text as it was written, in lines.
  let text: String
  /// The program, ready to be explored.
  let code: Code

  /// Finds or reads a program.
  ///
  /// - Parameter words: a name of the library or of an experiment, the path of a file, or a program.
  /// - Throws: `ShellError.unknownProgram`, `.program`, `.unreadable`, `.tooLong`, `.notUTF8`.
  init(_ words: [String]) throws(ShellError) {
    let typed = words.joined(separator: " ")
    if let program = Self.library(typed) {
      try self.init(
        name: program.name, typed: typed, summary: program.summary, text: program.text)
    } else if Self.isText(typed) {
      try self.init(name: nil, text: typed)
    } else if words.count == 1, Self.isPath(typed) {
      try self.init(name: typed, text: TextFile.text(of: typed, atMost: Self.mostBytes))
    } else {
      throw Self.unknown(typed)
    }
  }

  /// Reads a program.
  ///
  /// - Parameters:
  ///   - name: how it is called; nothing where its text alone was given.
  ///   - typed: what is typed for it, if not its name.
  ///   - summary: what it shows.
  ///   - text: the program.
  /// - Throws: `ShellError.program`.
  init(
    name: String?, typed: String? = nil, summary: String? = nil, text: String
  ) throws(ShellError) {
    (self.name, self.summary) = (name, summary)
    do {
      let written = try Code(text)
      // What is told of a program names its lines, so a program in one line is told of in several.
      let isOneLine = text.split(separator: "\n").count == 1
      code = isOneLine ? try Code(written.program.inLines) : written
      self.text = isOneLine ? written.program.text : text
    } catch {
      throw .program(error, line: Self.line(error.position.line, of: text))
    }
    self.typed = typed ?? name ?? code.program.line
  }

  /// The lines that are not empty, each with its number.
  var numberedText: String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$1.allSatisfy(\.isWhitespace) }
    let width = lines.last.map { "\($0.offset + 1)".count } ?? 0
    return lines.map { index, line in
      let number = "\(index + 1)"
      return String(repeating: " ", count: width - number.count) + number + "  " + line
    }.joined(separator: "\n")
  }

  /// A longer file is none that a person wrote.
  private static let mostBytes = 65_536

  /// The program of the library that a name stands for, be it that of an experiment.
  static func library(_ name: String) -> LibraryProgram? {
    LibraryProgram.named(ofExperiments[name] ?? name)
  }

  /// That nothing has a name, with the nearest one that something has.
  static func unknown(_ name: String) -> ShellError {
    let names = LibraryProgram.all.map(\.name)
    return .unknownProgram(name, nearest: Nearest.word(to: name, among: names))
  }

  /// A program has a thread and something behind a colon; a name or a path has neither.
  private static func isText(_ words: String) -> Bool {
    words.contains("\n") || words.contains("thread ") || words.contains(";") || words.contains("= ")
  }

  /// Whether a word means a file: no name has a slash or an ending.
  static func isPath(_ word: String) -> Bool { word.contains("/") || word.contains(".") }

  private static func line(_ number: Int, of text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
  }
}
