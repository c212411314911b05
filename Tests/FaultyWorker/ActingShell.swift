import Glibc
import Platform
import Supervision

/// Plays the shell in a process of its own, so that a test can kill the shell.
enum ActingShell {
  /// Supervises this program in the scenario named by the arguments; ends with 0 when it finished,
  /// with 130 when it was interrupted and with 1 otherwise.
  static func run(_ arguments: [String]) {
    let supervisor = Supervisor<Bool> { line in
      let text = String(decoding: line, as: UTF8.self)
      return text.contains("finished") ? .last(true) : .record(false)
    }
    let command = WorkerCommand(
      executable: "/proc/self/exe", arguments: arguments,
      environment: [terminalVariable: terminalPath])
    let run = supervisor.run(command, terminal: .standardInput)
    switch run.ending {
    case .finished: exit(0)
    case .interrupted: exit(130)
    default: exit(1)
    }
  }

  /// The variable that tells a worker the path of the shell's terminal.
  static let terminalVariable = "CONLAB_TEST_TERMINAL"

  private static var terminalPath: String {
    var buffer = [CChar](repeating: 0, count: 256)
    let count = max(0, readlink("/proc/self/fd/0", &buffer, buffer.count))
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
