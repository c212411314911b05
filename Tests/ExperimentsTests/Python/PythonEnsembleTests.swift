import Glibc
import Platform
import Results
import TestSupport
import Testing

@testable import Apparatus

@Suite("Interpreters that run the same script", .enabled(if: FoundInterpreters.usual != nil))
struct PythonEnsembleTests {
  @Test("Where one of them cannot be started, those before it are ended")
  func broken() throws {
    let found = try #require(FoundInterpreters.usual)
    let missing = Interpreter(
      name: "missing", path: "/there/is/no/such", version: found.version,
      implementation: found.implementation, isFreeThreaded: false, hasSubInterpreters: false)
    let folder = try TemporaryFolder()
    let channel = FileDescriptor(
      rawValue: open(folder.path + "/records", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600))
    defer { channel.close() }
    let mark = folder.path + "/mark"
    #expect(throws: PlatformError.self) {
      try PythonEnsemble(
        [found, missing],
        script: PythonScript(name: "endless", text: "import time\ntime.sleep(600)\n"),
        arguments: [mark],
        recorder: Recorder(settings: .init(rounds: 1, seconds: 1, seed: 1), channel: channel))
    }
    #expect(processes(startedWith: mark) == [])
  }

  private func processes(startedWith word: String) -> [String] {
    Folder.names(in: "/proc").filter { $0.allSatisfy(\.isNumber) }.filter { process in
      let file = try? FileDescriptor.open("/proc/\(process)/cmdline")
      defer { file?.close() }
      let bytes = (try? file?.readAll()) ?? []
      return bytes.split(separator: 0).contains { $0.elementsEqual(word.utf8) }
    }
  }
}
