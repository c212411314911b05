import Programs
import TestSupport
import Testing

@testable import Shell

@Suite("A program is named, typed, or lies in a file")
struct GivenProgramTests {
  @Test(
    "A name of the library, or of an experiment whose program it is",
    arguments: [
      ("peterson", "peterson"), ("race", "lost-update"), ("two-sellers", "ticket-sale"),
      ("reordering", "store-buffering"), ("once", "once-naive"),
    ])
  func names(typed: String, expected: String) throws {
    let program = try GivenProgram([typed])
    #expect(program.name == expected && program.summary != nil)
  }

  @Test("Every experiment that has a program has one of the library")
  func experiments() throws {
    for name in GivenProgram.ofExperiments.keys { _ = try GivenProgram([name]) }
  }

  @Test(
    "A program in one line, with its words apart or together",
    arguments: [
      ["x = 0; thread A, B: x = x + 1"], ["x", "=", "0;", "thread", "A,", "B:", "x", "=", "x + 1"],
    ])
  func typed(words: [String]) throws {
    let program = try GivenProgram(words)
    #expect(program.name == nil && program.code.threadNames == ["A", "B"])
  }

  @Test("A file, by a path with a slash or an ending")
  func file() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("x = 0\nthread A:\n    x = 1\n".utf8), to: "mine.program")
    let program = try GivenProgram([folder.path + "/mine.program"])
    #expect(program.name == folder.path + "/mine.program")
    #expect(program.code.threadNames == ["A"])
  }

  @Test("A file that no person wrote is not read to its end")
  func tooLong() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(repeating: UInt8(ascii: "#"), count: 70_000), to: "long.program")
    for path in [folder.path + "/long.program", "/dev/zero"] {
      let error = try #require(throws: ShellError.self) { _ = try GivenProgram([path]) }
      #expect(error == .tooLong(path: path, bytes: 65_536))
    }
  }

  @Test(
    "What a run has not met is looked for by exploring, and what it has met is known",
    arguments: [
      ("race", "lost-updates", "none", "explore race"), ("race", "lost-updates", "some", nil),
      ("reordering", "message-passing", "not-observed", "explore message-passing"),
      ("once", "half-made-objects", "none", "explore double-checked-early"),
      ("locks", "lost-updates", "none", nil),
    ])
  func exploring(experiment: String, finding: String, answer: String, line: String?) throws {
    #expect(GivenProgram.exploring(experiment, leftOpenBy: answer, of: finding) == line)
    if let line { _ = try GivenProgram([String(line.dropFirst("explore ".count))]) }
  }

  @Test(
    "What is none is refused with the place, or with the nearest name",
    arguments: [
      ("petersen", "no program 'petersen'; did you mean 'peterson'?"),
      ("/nowhere/x.program", "/nowhere/x.program"),
      (
        "x = 0; thread A: y = z", "line 1, column 22, 'z': nothing has this name; known here are"
      ),
      ("x = 0; thread A: x = ", "the end of the line: expected here: a value."),
      ("x = 0; thred A: x = 1", "line 1, column 14, 'A': expected here: '='."),
    ])
  func refused(typed: String, sentence: String) throws {
    let error = try #require(throws: ShellError.self) { _ = try GivenProgram([typed]) }
    let said = Samples.words().sentence(of: error)
    #expect(said.contains(sentence), "\(said)")
    #expect(error.exitCode == .badInput)
  }
}
