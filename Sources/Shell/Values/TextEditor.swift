internal import Platform

/// The editor that a person has chosen for texts.
enum TextEditor {
  /// Opens a file, and waits until the editor is left.
  ///
  /// - Throws: `ShellError.noEditor` where it cannot be started.
  static func edit(_ path: String) throws(ShellError) {
    let command = ["VISUAL", "EDITOR"].lazy.compactMap(ProcessEnvironment.nonEmptyValue).first
    // What is set may have words of its own, such as `code --wait`.
    let line = (command ?? usual) + " \"$1\""
    var request = ChildProcess.Request(
      program: "/bin/sh", arguments: ["sh", "-c", line, "sh", path],
      environment: ProcessEnvironment.current(),
      descriptors: [.standardInput, .standardOutput, .standardError])
    request.belonging = .callersGroup
    // Ctrl-C in the editor reaches this process as well, and is meant for the editor.
    let signals = try? SignalDescriptor(for: [.interrupt])
    defer { signals?.close() }
    let status = try? ChildProcess(request).wait()
    // The shell says 126 and 127 where there is no such program.
    guard let status, status != .exited(code: 127), status != .exited(code: 126) else {
      throw .noEditor(command ?? usual)
    }
  }

  /// The editor that every system of this kind has.
  private static let usual = "vi"
}
