internal import Platform
internal import Programs

/// The file of a program that a person edits.
struct ProgramFile {
  /// The file, with a slash or an ending, so that it is taken for a file.
  let path: String

  private static let ending = ".program"
  /// What a program without a name is called.
  private static let ownName = "mine"
  /// The smallest program that is worth exploring.
  private static let beginning = "lost-update"

  /// The file that is named, or a copy in this folder of the program that is meant.
  ///
  /// A file that is there already is never written.
  /// - Throws: `ShellError.unwritable`, and what reading the program throws.
  init(for words: [String]) throws(ShellError) {
    let typed = words.joined(separator: " ")
    let isPath =
      words.count == 1 && GivenProgram.library(typed) == nil && GivenProgram.isPath(typed)
    let given = try GivenProgram(isPath || words.isEmpty ? [Self.beginning] : words)
    let name = words.isEmpty ? Self.ownName : given.name ?? Self.ownName
    path = isPath ? typed : name + Self.ending
    if Folder.resolved(path) == nil { try begin(with: given.text) }
  }

  /// Opens the file in the person's editor, and waits until it is closed.
  ///
  /// - Throws: `ShellError.noEditor`.
  func edit() throws(ShellError) { try TextEditor.edit(path) }

  private func begin(with text: String) throws(ShellError) {
    do {
      try FileDescriptor.create(path, text: text)
    } catch {
      throw ShellError(writing: path, error)
    }
  }
}
