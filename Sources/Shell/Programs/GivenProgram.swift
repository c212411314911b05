internal import Lessons
internal import Programs

/// A small concurrent program as somebody named it: from the library, from a file, or typed.
struct GivenProgram {
  /// Its name in the library, its file, or nothing where it was typed.
  let name: String?
  /// What it shows, in English, where it comes from the library.
  let summary: String?
  /// Its text as it was written.
  let text: String
  /// The program, ready to be explored.
  let code: Code

  /// Finds or reads a program.
  ///
  /// - Parameter words: a name of the library or of an experiment, the path of a file, or a program.
  /// - Throws: `ShellError.unknownProgram`, `.program`, `.unreadable`, `.notUTF8`.
  init(_ words: [String]) throws(ShellError) {
    let typed = words.joined(separator: " ")
    if let program = Self.library(typed) {
      try self.init(name: program.name, summary: program.summary, text: program.text)
    } else if Self.isText(typed) {
      try self.init(name: nil, summary: nil, text: typed)
    } else if words.count == 1, typed.contains("/") || typed.contains(".") {
      try self.init(name: typed, summary: nil, text: TextFile.text(of: typed))
    } else {
      throw Self.unknown(typed)
    }
  }

  /// Reads a program.
  ///
  /// - Throws: `ShellError.program`.
  init(name: String?, summary: String?, text: String) throws(ShellError) {
    (self.name, self.summary, self.text) = (name, summary, text)
    do {
      code = try Code(text)
    } catch {
      throw .program(error, line: Self.line(error.position.line, of: text))
    }
  }

  /// Experiments whose real runs leave open what else can happen, with the program that tells.
  static let ofExperiments = [
    "race": "lost-update", "two-sellers": "ticket-sale", "deadlock": "deadlock",
    "reordering": "store-buffering", "once": "once-naive", "philosophers": "philosophers",
    "bounded-buffer": "bounded-buffer", "livelock": "polite-threads",
  ]

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

  private static func line(_ number: Int, of text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
  }
}
