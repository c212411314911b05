import Glibc
import TestSupport
import Testing

@testable import Apparatus

@Suite("A program that is asked whether it is a Python interpreter")
struct InterpreterProbeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What the program behind the path answers; the words it runs name the folder, to be found by.
  private func ask(_ lines: String) throws -> Interpreter? {
    try folder.write(Array("#!/bin/sh\n\(lines)\n".utf8), to: "python3")
    chmod(folder.path + "/python3", 0o700)
    return InterpreterProbe.ask(folder.path + "/python3", name: "python3", within: 500)
  }

  private var answer: String {
    "printf '\(folder.path)/python3\\n3.11.0\\ncpython\\nFalse\\nFalse\\n'"
  }
  private var child: String { "sh -c ': \(folder.path)/child; sleep 600; :'" }

  @Test("is known by its answers")
  func known() throws { #expect(try ask(answer)?.version == "3.11.0") }

  @Test("is none when it answers nothing, without end, or fails, and nothing of it stays behind")
  func strangers() throws {
    let programs = [
      "never answers": child, "answers without end": "yes",
      "one endless line": "tr '\\0' x </dev/zero",
      "closes its output and stays": "\(answer); exec >&-; \(child)",
      "leaves a child that holds its output": "\(answer); \(child) & exit 0",
      "fails": "\(answer); exit 3",
    ]
    for (what, lines) in programs {
      #expect(try ask(lines) == nil, "\(what)")
      #expect(CommandLines.staying(folder.path, seconds: 10).isEmpty, "\(what)")
    }
  }

  @Test("leaves no child behind that has let go of its output")
  func forgottenChild() throws {
    #expect(try ask("\(child) >&- 2>&- & \(answer)") != nil)
    #expect(CommandLines.staying(folder.path, seconds: 10).isEmpty)
  }
}
