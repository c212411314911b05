import Apparatus
import Glibc
import Platform
import Testing

@Suite("An error as a worker notes it")
struct RecordedErrorTests {
  private struct Other: Error {}

  @Test(
    "is read as it was noted",
    arguments: [
      .notFound("pypy", found: []), .notFound("pypy", found: ["python3", "python3.13"]),
      .tooOld("python3.6", version: "3.6.9"), .ended("python3", lastWords: "MemoryError"),
      .killed("python3", .kill), .stuck("python3", seconds: 2.5),
      .notARecord("python3", line: "hello"),
    ] as [InterpreterError])
  func interpreters(error: InterpreterError) throws {
    let facts = try #require(RecordedError.facts(of: error))
    #expect(RecordedError.error(of: facts) as? InterpreterError == error)
  }

  @Test(
    "is read as it was noted, also one of the system",
    arguments: [
      .call("fork", errno: EAGAIN), .forkWithThreads(count: 2),
      .unsupported("signal", .carriesAtMost(byteCount: 8)), .workerEnded, .wrongResult,
      .noLockedFolder(in: "/tmp"), .childEnded(.exited(code: 3)), .unreadable(path: "/proc/x"),
    ] as [PlatformError])
  func system(error: PlatformError) throws {
    let facts = try #require(RecordedError.facts(of: error))
    #expect(RecordedError.error(of: facts) as? PlatformError == error)
  }

  @Test("of an unknown kind has no facts, and facts of another version stand for nothing")
  func unknown() {
    #expect(RecordedError.facts(of: Other()) == nil)
    for facts in [[], ["weather"], ["interpreter-killed", "python3", "x"], ["call", "fork"]] {
      #expect(RecordedError.error(of: facts) == nil)
    }
  }
}
