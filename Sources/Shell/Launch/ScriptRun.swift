internal import Wording
internal import Platform
internal import Prompt

/// Commands from a file or a pipe, one a line: no prompt, no questions back, comments after `#`.
struct ScriptRun {
  let dispatcher: Dispatcher
  /// Whether an error does not end the script.
  let keepsGoing: Bool

  /// Does the lines of the file, or of standard input for "-", until the end or the first error.
  func run(path: String) -> ExitCode {
    guard let descriptor = open(path) else { return .badInput }
    defer { if path != "-" { descriptor.close() } }
    let reader = PlainLineReader(input: descriptor)
    var number = 0
    while !dispatcher.isOver {
      switch reader.readLine(prompt: Prompt("")) {
      case .line(let line):
        number += 1
        let status = dispatcher.perform(line: line)
        if status == .interrupted { return status }
        if status != .success && !keepsGoing {
          let stopped = dispatcher.sitting.words(
            ScreenWord.stoppedAtLine, ["number": "\(number)", "line": Self.shown(line)])
          dispatcher.output.writeError(stopped + "\n")
          return status
        }
      case .endOfInput: return dispatcher.status
      case .interrupted: return .interrupted
      case .terminated: return .interrupted
      }
    }
    return dispatcher.status
  }

  /// A line as far as it helps to find it.
  private static func shown(_ line: String) -> String {
    line.count > longestShown ? line.prefix(longestShown) + "…" : line
  }

  private static let longestShown = 200

  private func open(_ path: String) -> FileDescriptor? {
    if path == "-" { return .standardInput }
    do {
      return try FileDescriptor.open(path)
    } catch {
      dispatcher.show([.complaint(ShellError(opening: path, error))])
      return nil
    }
  }
}
