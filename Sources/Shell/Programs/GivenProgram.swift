internal import Lessons
internal import Platform
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
  /// - Throws: `ShellError.unknownProgram`, `.program`, `.unreadable`.
  init(_ words: [String]) throws(ShellError) {
    let typed = words.joined(separator: " ")
    let known = Self.ofExperiments[typed] ?? typed
    if let program = LibraryProgram.named(known) {
      try self.init(name: program.name, summary: program.summary, text: program.text)
    } else if Self.isText(typed) {
      try self.init(name: nil, summary: nil, text: typed)
    } else if words.count == 1, typed.contains("/") || typed.contains(".") {
      try self.init(name: typed, summary: nil, text: Self.contents(of: typed))
    } else {
      let names = LibraryProgram.all.map(\.name)
      throw .unknownProgram(typed, nearest: Nearest.word(to: typed, among: names))
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

  /// A program has a thread and something behind a colon; a name or a path has neither.
  private static func isText(_ words: String) -> Bool {
    words.contains("\n") || words.contains("thread ") || words.contains(";") || words.contains("= ")
  }

  private static func contents(of path: String) throws(ShellError) -> String {
    do {
      let file = try FileDescriptor.open(path)
      defer { file.close() }
      let bytes = try file.readAll()
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw ShellError.notUTF8(path: path)
      }
      return text
    } catch let error as PlatformError {
      throw .unreadable(path: path, errno: error.code)
    } catch let error as ShellError {
      throw error
    } catch {
      throw .unreadable(path: path, errno: 0)
    }
  }

  private static func line(_ number: Int, of text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
  }
}
