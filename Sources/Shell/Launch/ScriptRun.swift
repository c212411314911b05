internal import Platform
internal import Prompt

/// Commands from a file or a pipe, one a line: no prompt, no questions back, comments after `#`.
struct ScriptRun {
  let session: Session
  /// Whether an error does not end the script.
  let keepsGoing: Bool

  /// Does the lines of the file, or of standard input for "-", until the end or the first error.
  func run(path: String) -> ExitCode {
    guard let descriptor = open(path) else { return .badInput }
    defer { if path != "-" { descriptor.close() } }
    let reader = PlainLineReader(input: descriptor)
    var number = 0
    while !session.isOver {
      switch reader.readLine(prompt: Prompt("")) {
      case .line(let line):
        number += 1
        let status = session.perform(line: line)
        if status == .interrupted { return status }
        if status != .success && !keepsGoing {
          session.output.writeError("stopped at line \(number): \(line)\n")
          return status
        }
      case .endOfInput: return session.status
      case .interrupted: return .interrupted
      case .terminated: return .interrupted
      }
    }
    return session.status
  }

  private func open(_ path: String) -> FileDescriptor? {
    if path == "-" { return .standardInput }
    do {
      return try FileDescriptor.open(path)
    } catch {
      session.output.complain(ShellError(opening: path, error).description)
      return nil
    }
  }
}
