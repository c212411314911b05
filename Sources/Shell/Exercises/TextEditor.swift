internal import Platform

/// The program with which the person edits text, as the environment names it.
enum TextEditor {
  private static let variables = ["VISUAL", "EDITOR"]

  /// Opens a file on the terminal and returns when the person has left the editor.
  ///
  /// - Throws: `ShellError.exercise(.noEditor)` where none is named or it cannot be started.
  static func open(_ file: String) throws(ShellError) {
    let named = variables.lazy.compactMap(ProcessEnvironment.nonEmptyValue).first
    let words = (named ?? "").split(separator: " ").map(String.init)
    guard let program = words.first else { throw .exercise(.noEditor) }
    var request = ChildProcess.Request(
      program: program, arguments: words + [file], environment: ProcessEnvironment.current(),
      descriptors: [.standardInput, .standardOutput, .standardError])
    request.belonging = .callersGroup
    do throws(PlatformError) {
      _ = try ChildProcess(request).wait()
    } catch {
      throw .exercise(.noEditor)
    }
  }
}
