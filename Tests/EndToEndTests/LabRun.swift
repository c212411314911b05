import Glibc
import Platform
import TestSupport

/// The lab, or a program that starts it, without a terminal: what went in, what came out.
struct LabRun {
  let status: ExitStatus
  let outputBytes: [UInt8]
  let errors: String

  /// What was written to standard output.
  var output: String { String(decoding: outputBytes, as: UTF8.self) }

  /// The run took longer than any that works.
  struct Stuck: Error { let arguments: [String] }

  /// Runs the lab with arguments and waits for its end.
  init(
    _ arguments: [String], input: String = "", in folder: TemporaryFolder,
    environment: [String: String] = [:], program: String = BuiltProduct.path("conlab")
  ) throws {
    let environment = LabFixture.environment(folder).merging(environment) { $1 }
    let name = "run-\(arguments.hashValue)"
    try folder.write(Array(input.utf8), to: name + ".in")
    func file(_ ending: String, _ flags: Int32) -> FileDescriptor {
      FileDescriptor(
        rawValue: open(
          folder.path + "/" + name + ending, flags | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600))
    }
    let files = [
      try FileDescriptor.open(folder.path + "/" + name + ".in"), file(".out", O_WRONLY),
      file(".err", O_WRONLY),
    ]
    defer { for file in files { file.close() } }
    let child = try ChildProcess(
      .init(
        program: program, arguments: [program] + arguments,
        environment: environment.map { "\($0.key)=\($0.value)" }, descriptors: files))
    status = try Self.wait(for: child, arguments)
    outputBytes = folder.read(name + ".out") ?? []
    errors = String(decoding: folder.read(name + ".err") ?? [], as: UTF8.self)
  }

  /// Runs a line of bash, in which `$LAB` is the lab.
  init(bash line: String, in folder: TemporaryFolder, environment: [String: String] = [:]) throws {
    try self.init(
      ["--norc", "--noprofile", "-c", line], in: folder,
      environment: environment.merging(["LAB": BuiltProduct.path("conlab")]) { $1 },
      program: "/bin/bash")
  }

  private static func wait(for child: ChildProcess, _ arguments: [String]) throws -> ExitStatus {
    let limit = MonotonicClock.now() + Int(LabSession.patience * 1e9)
    while true {
      if let status = try child.poll() { return status }
      if MonotonicClock.now() > limit {
        try Signal.kill.send(toProcess: child.identifier)
        _ = try child.wait()
        throw Stuck(arguments: arguments)
      }
      usleep(5000)
    }
  }
}
