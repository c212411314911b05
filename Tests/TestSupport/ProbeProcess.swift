internal import Glibc

/// Starts a helper program that was built beside the tests, for what a process with threads cannot
/// do.
///
/// The output goes to a file without a name instead of a pipe, because a child that another test
/// starts at the same moment could inherit the end of a pipe and keep it open.
public struct ProbeProcess: Sendable {
  /// The facts the program printed, one `name=value` a line.
  public let facts: [String: String]
  /// The status as the wait call returned it; 0 for a success.
  public let waitStatus: Int32

  /// Why the program could not be started.
  public enum Failure: Error, Equatable {
    /// The named call failed with this `errno`.
    case call(String, errno: Int32)
  }

  /// Runs the program with one argument or more and waits for it.
  public init(_ program: String, _ argument: String, _ further: [String] = []) throws {
    var template = Array("/tmp/conlab-probe-XXXXXX".utf8CString)
    let output = mkstemp(&template)
    guard output >= 0 else { throw Failure.call("mkstemp", errno: errno) }
    defer { close(output) }
    unlink(template)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)

    let path = ProbeProcess.builtProducts + "/" + program
    let words = ([program, argument] + further).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, path, &actions, nil, words, [nil])
    guard code == 0 else { throw Failure.call("posix_spawn \(path)", errno: code) }

    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure.call("waitpid", errno: errno) }
    }
    waitStatus = status
    facts = ProbeProcess.facts(in: ProbeProcess.contents(of: output))
  }

  /// The folder of the running test program, where the other products are too.
  private static var builtProducts: String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    let path = String(decoding: bytes.prefix(max(0, count)).map(UInt8.init), as: UTF8.self)
    return path.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 }
  }

  private static func contents(of file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = pread(file, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private static func facts(in text: String) -> [String: String] {
    var facts: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { facts[String(parts[0])] = String(parts[1]) }
    }
    return facts
  }
}
