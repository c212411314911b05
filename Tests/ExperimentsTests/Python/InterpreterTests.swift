import ArgumentParser
import Testing

@testable import Apparatus
@testable import Experiments

@Suite("Python interpreters")
struct InterpreterTests {
  private func interpreter(_ version: String) -> Interpreter {
    Interpreter(
      name: "python", path: "/python", version: version, implementation: "cpython",
      isFreeThreaded: false, hasSubInterpreters: false)
  }

  @Test(
    "A program is an interpreter when its name says so",
    arguments: [
      ("python3", true), ("python3.8", true), ("python3.13", true), ("python3.13t", true),
      ("python3t", true), ("python3-config", false), ("python3.11-config", false),
      ("python3.", false), ("python", false), ("python2.7", false), ("python3.x", false),
      ("pythonw3", false),
    ])
  func names(name: String, expected: Bool) {
    #expect(InterpreterSearch.isInterpreterName(name) == expected)
  }

  @Test("The answers of an interpreter are read line by line")
  func answers() {
    let text = "/usr/bin/python3.13t\n3.13.0\ncpython\nTrue\nFalse\n"
    #expect(
      Interpreter(name: "python3", answers: text)
        == Interpreter(
          name: "python3", path: "/usr/bin/python3.13t", version: "3.13.0",
          implementation: "cpython", isFreeThreaded: true, hasSubInterpreters: false))
  }

  @Test(
    "What answers otherwise is no interpreter",
    arguments: ["", "hello", "3.11\ncpython\nTrue\nFalse\n", "python\n3.11.0\ncpython\nTrue\nTrue"])
  func noAnswers(text: String) {
    #expect(Interpreter(name: "python3", answers: text) == nil)
  }

  @Test(
    "The scripts need Python 3.8 or newer",
    arguments: [
      ("3.6.15", false), ("3.7.16", false), ("3.8.0", true), ("3.14.1", true), ("2.7.18", false),
      ("4.0.0", true), ("three", false),
    ])
  func supported(version: String, expected: Bool) {
    #expect(interpreter(version).isSupported == expected)
  }

  @Test("A selection names each interpreter once, in the order typed")
  func selection() {
    #expect(
      InterpreterSelection(argument: "python3.11,python3.13,python3.11")?.names
        == ["python3.11", "python3.13"])
    #expect(InterpreterSelection(argument: "all")?.description == "all")
    for wrong in ["", "python3,", "a b"] { #expect(InterpreterSelection(argument: wrong) == nil) }
  }

  @Test("An unknown name is told with what there is")
  func unknown() {
    #expect {
      try InterpreterSearch.interpreter("/no/such/python3")
    } throws: { error in
      guard case .notFound("/no/such/python3", _)? = error as? InterpreterError else {
        return false
      }
      return "\(error)".contains("/no/such/python3")
    }
    // A program that is no interpreter does not pass for one.
    #expect(throws: InterpreterError.self) { try InterpreterSearch.interpreter("/bin/true") }
  }

  @Test("The names to choose from are found without asking anybody, and none twice")
  func choice() {
    let names = InterpreterSearch.names()
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy(InterpreterSearch.isInterpreterName))
    #expect(Set(names).isDisjoint(with: ["python3.6", "python3.7"]))
    let found = FoundInterpreters.all.map(\.name).filter { !$0.contains("/") }
    #expect(Set(names).isSuperset(of: found))
  }

  @Test("Names are ordered by version, whatever their length")
  func order() {
    let names = ["python3.14", "python3.13t", "python3.9", "python3.13", "python3"]
    #expect(
      names.sorted { InterpreterSearch.isOlder($0, than: $1) }
        == ["python3", "python3.9", "python3.13", "python3.13t", "python3.14"])
  }

  @Test("The newest one is the last of the names", .enabled(if: !FoundInterpreters.all.isEmpty))
  func newest() throws {
    let numbers = { (one: Interpreter) in one.version.split(separator: ".").map { Int($0) ?? 0 } }
    let newest = try InterpreterSearch.interpreter("newest")
    for other in FoundInterpreters.all {
      #expect(!numbers(newest).prefix(2).lexicographicallyPrecedes(numbers(other).prefix(2)))
    }
    #expect(InterpreterSelection(argument: "newest")?.description == "newest")
  }

  @Test("Interpreters go with the Python runtime only")
  func options() throws {
    #expect(throws: (any Error).self) { try RuntimeOptions.parse(["--python", "python3.11"]) }
    let options = try RuntimeOptions.parse(["--runtime", "python", "--python", "python3.11"])
    #expect(options.interpreters.names == ["python3.11"])
    #expect(try RuntimeOptions.parse(["--runtime", "python"]).interpreters == .usual)
  }
}
