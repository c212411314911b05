import Platform
import Testing

@Suite("ChildProcess")
struct ChildProcessTests {
  /// Runs a line of shell and returns what it wrote and how it ended.
  private func shell(
    _ script: String, change: (inout ChildProcess.Request) -> Void = { _ in }
  ) throws -> (text: String, status: Platform.ExitStatus) {
    let pipe = try Pipe()
    var request = ChildProcess.Request(
      program: "sh", arguments: ["sh", "-c", script], environment: ["PATH=/usr/bin:/bin"],
      descriptors: [nil, pipe.writing, nil])
    change(&request)
    let child = try ChildProcess(request)
    pipe.writing.close()
    defer { pipe.reading.close() }
    let text = String(decoding: try pipe.reading.readAll(), as: UTF8.self)
    return (text, try child.wait())
  }

  @Test("a child that ends and a child that is killed are told apart")
  func status() throws {
    #expect(try shell("exit 7").status == .exited(code: 7))
    #expect(try shell("kill -9 $$").status == .signaled(.kill, coreDumped: false))
  }

  @Test("a child inherits the given descriptors and no others")
  func descriptors() throws {
    let extra = try Pipe()
    defer { extra.close() }
    let seen = try shell("cd /proc/self/fd && echo *") {
      $0.descriptors.append(extra.writing)
    }
    // The shell's own list of the folder is one descriptor more, wherever it lands.
    #expect(seen.text.split(separator: " ").count <= 5)
    #expect(seen.text.hasPrefix("0 1 2 3"))
  }

  @Test("a child stands in the folder it is given, and in none that is not there")
  func folder() throws {
    #expect(try shell("pwd") { $0.folder = "/usr" }.text == "/usr\n")
    #expect(throws: PlatformError.self) { try shell("pwd") { $0.folder = "/nowhere" } }
  }

  @Test("a child that is stopped, goes on and ends is seen to do so")
  func watching() throws {
    let child = try ChildProcess(
      ChildProcess.Request(
        program: "sh", arguments: ["sh", "-c", "kill -STOP $$; exit 5"],
        environment: ["PATH=/usr/bin:/bin"]))
    func next() throws -> ChildState {
      while true {
        let state = try child.watch()
        if state != .running { return state }
        Nap.sleep(nanoseconds: 1_000_000)
      }
    }
    #expect(try next() == .stopped)
    try Signal.resume.send(toProcess: child.identifier)
    #expect(try next() == .ended(.exited(code: 5)))
  }

  @Test("descriptors may trade places")
  func swap() throws {
    let one = try Pipe()
    let two = try Pipe()
    defer {
      one.reading.close()
      two.reading.close()
    }
    let child = try ChildProcess(
      ChildProcess.Request(
        program: "sh", arguments: ["sh", "-c", "echo one >&4; echo two >&3"], environment: [],
        descriptors: [nil, nil, nil, two.writing, one.writing]))
    one.writing.close()
    two.writing.close()
    #expect(try one.reading.readAll() == Array("one\n".utf8))
    #expect(try two.reading.readAll() == Array("two\n".utf8))
    #expect(try child.wait() == .exited(code: 0))
  }

  @Test("limits hold in the child and never above the caller's own")
  func limits() throws {
    let seen = try shell("ulimit -n; ulimit -t") {
      $0.limits = [
        ResourceLimit(.openFiles, soft: 50, hard: 60),
        ResourceLimit(.processorTime, soft: 5, hard: 6),
      ]
    }
    #expect(seen.text == "50\n5\n")
    let high = try shell("ulimit -n") {
      $0.limits = [ResourceLimit(.openFiles, soft: 1 << 40, hard: 1 << 40)]
    }
    #expect(high.status == .exited(code: 0))
  }

  @Test("the child gets the given environment and its own group or session")
  func belonging() throws {
    #expect(try shell("echo $A$B") { $0.environment = ["A=1", "B=é"] }.text == "1é\n")
    let session = "set -- $(cat /proc/$$/stat); [ $5 = $$ ] && [ $6 = $$ ]"
    #expect(try shell(session) { $0.belonging = .ownSession }.status.isSuccess)
    #expect(try !shell(session) { $0.belonging = .ownGroup }.status.isSuccess)
  }

  @Test("a program that is not there is an error with its reason")
  func missing() {
    #expect(throws: PlatformError.call("exec", errno: 2)) {
      try ChildProcess(
        ChildProcess.Request(program: "/nowhere", arguments: ["x"], environment: []))
    }
  }
}
