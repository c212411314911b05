import TestSupport
import Testing

@testable import Shell

@Suite("Commands from a file")
struct ScriptRunTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Runs a script of `set` commands; the settings tell which lines were done.
  private func run(_ script: String, keepsGoing: Bool = false) throws -> (ExitCode, Settings) {
    try folder.write(Array(script.utf8), to: "script")
    let lab = Samples.lab(folder)
    let code = ScriptRun(dispatcher: lab, keepsGoing: keepsGoing).run(
      path: folder.path + "/script")
    return (code, lab.sitting.settings)
  }

  @Test("Comments, empty lines, line ends of any kind and a missing last one are fine")
  func lines() throws {
    let (code, settings) = try run("# a script\r\n\r\n  set hints off # now\r\nset language zh")
    #expect(code == .success)
    #expect(settings == Settings(language: .chinese, hints: false))
  }

  @Test("The first error ends it, unless told otherwise; the status says so either way")
  func errors() throws {
    let script = "set hints off\nsett language zh\nset language zh\n"
    #expect(try run(script) == (.badInput, Settings(language: .english, hints: false)))
    #expect(
      try run(script, keepsGoing: true) == (.badInput, Settings(language: .chinese, hints: false)))
  }

  @Test("Leaving ends it in peace")
  func quit() throws {
    #expect(try run("set hints off\nquit\nset hints on\n") == (.success, Settings(hints: false)))
  }

  @Test("A script that is not there is bad input")
  func missing() throws {
    let lab = Samples.lab(folder)
    #expect(ScriptRun(dispatcher: lab, keepsGoing: true).run(path: "/nonexistent") == .badInput)
  }
}
