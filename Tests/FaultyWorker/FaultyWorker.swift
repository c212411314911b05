import Glibc
import Platform
import Supervision

/// A worker that misbehaves in the way its first argument names.
///
/// Every way ends by itself after some seconds or some thousand processes, so that a fault of the
/// supervisor under test cannot take the machine down.
enum FaultyWorker {
  /// Runs the scenario, and ends with code 64 when there is none of that name.
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let name = arguments.first, let scenario = scenarios[name] else { exit(64) }
    alarm(20)
    scenario(Array(arguments.dropFirst()))
  }

  private static var scenarios: [String: ([String]) -> Void] {
    [
      "normal": { _ in
        tell(started)
        for round in 1...3 { tell(observation(round)) }
        print("a word on standard output")
        tell(finished)
      },
      "silent": { _ in tell(started) },
      "exit": { arguments in
        tell(started)
        exit(arguments.first.flatMap { Int32($0) } ?? 1)
      },
      "garbage": { _ in
        tell(started)
        tell("\u{1}\u{2} this is no record")
        wait()
      },
      "flood-records": { _ in while true { tell(observation(1)) } },
      "flood-output": { _ in
        tell(started)
        let line = [UInt8](repeating: 65, count: 4_096)
        while (try? FileDescriptor.standardOutput.writeAll(line)) != nil {}
      },
      "long-line": { _ in
        let part = String(repeating: "x", count: 4_096)
        while true { write(part) }
      },
      "stubborn": { _ in
        for signal in [SIGINT, SIGTERM, SIGHUP] { Glibc.signal(signal, SIG_IGN) }
        tell(started)
        wait()
      },
      "endless": { _ in
        tell(started)
        var round = 0
        while true {
          round += 1
          tell(observation(round))
          usleep(2_000)
        }
      },
      "busy": { _ in
        tell(started)
        while true {}
      },
      "linger": { _ in
        tell(started)
        tell(finished)
        wait()
      },
      "allocate": { _ in Hunger.allocate() },
      "allocate-many": { _ in Hunger.allocateInManyProcesses() },
      "fork": { _ in Breeding.forkWithoutEnd(leavingSession: false) },
      "fork-away": { _ in Breeding.forkWithoutEnd(leavingSession: true) },
      "children": { _ in Breeding.leaveChildren() },
      "children-and-wait": { _ in
        Breeding.startSleepers(3, leavingSession: true)
        tell(started)
        wait()
      },
      "orphans": { _ in Breeding.leaveOrphans() },
      "segfault": { _ in die(by: SIGSEGV) },
      "killed": { _ in die(by: SIGKILL) },
      "abort": { _ in die(by: SIGABRT) },
      "kill-keeper": { _ in
        Breeding.startSleepers(3, leavingSession: true)
        tell(started)
        kill(getppid(), SIGKILL)
        wait()
      },
      "litter": { _ in Litter.leaveFiles() },
      "file-size": { _ in Litter.writeLargeFile() },
      "terminal": { _ in Litter.changeTerminal() },
      "shell": { arguments in ActingShell.run(arguments) },
    ]
  }

  static let started = #"{"record":"started"}"#
  static let finished = #"{"record":"finished"}"#

  static func observation(_ round: Int) -> String { #"{"record":"observation","round":\#(round)}"# }

  /// Writes one line to the record channel, in a single call.
  static func tell(_ line: String) { write(line + "\n") }

  static func write(_ text: String) {
    if (try? FileDescriptor(rawValue: 3).write(text)) == nil { exit(65) }
  }

  /// Sleeps until something ends the process.
  static func wait() { while true { pause() } }

  private static func die(by signal: Int32) {
    tell(started)
    Glibc.signal(signal, SIG_DFL)
    kill(getpid(), signal)
    wait()
  }
}
