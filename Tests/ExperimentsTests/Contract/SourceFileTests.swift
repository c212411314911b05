import Results
import Testing

@testable import Experiments

@Suite("The source of an experiment")
struct SourceFileTests {
  static let native = ExperimentCatalog.all.filter { !($0 is any PythonMeasurement.Type) }
    .map { $0.name }

  private func experiment(_ name: String) throws -> any Experiment.Type {
    try #require(ExperimentCatalog.experiment(named: name))
  }

  @Test(
    "Each native experiment names decisive functions and apparatus that exist", arguments: native)
  func decisive(name: String) throws {
    let experiment = try experiment(name)
    let code = try #require(experiment.declaration.code)
    let files = SourceFile.files(of: experiment, by: .native).map(\.name)
    for file in [code.file] + code.apparatus { #expect(files.contains(file), "\(file)") }
    #expect(Set(files).count == files.count)
    #expect(files.first == "\(experiment).swift")
    let excerpt = try #require(SourceFile.decisive(of: experiment))
    #expect(excerpt.name == code.file)
    #expect(!code.functions.isEmpty)
    for function in code.functions { #expect(excerpt.text.contains("func \(function)")) }
    #expect(excerpt.text.hasSuffix("\n}\n"))
    #expect(!excerpt.text.hasPrefix(" "))
  }

  @Test(
    "Where Python alone measures, no native code is decisive",
    arguments: ["gil", "pool", "samples"])
  func pythonAlone(name: String) throws {
    #expect(SourceFile.decisive(of: try experiment(name)) == nil)
  }

  @Test("The folder of an experiment is shown with its scripts behind the Swift files")
  func folder() throws {
    let files = SourceFile.files(of: try experiment("race"), by: .native)
    let script = try #require(files.firstIndex { $0.name == "race.py" })
    let slice = try #require(files.firstIndex { $0.name == "RaceSlice.swift" })
    let apparatus = try #require(files.firstIndex { $0.name == "SpinLock.swift" })
    #expect(slice < script && script < apparatus)
    #expect(files[script].language == "python" && files[slice].language == "swift")
  }

  @Test(
    "An excerpt is a function with what introduces it, moved to the left margin",
    arguments: [
      ("one", "/// Says one.\n@inline(__always)\nfunc one() -> Int { 1 }\n"),
      ("two", "func two<T>(\n  _ value: T\n) {\n  if true {\n\n  }\n}\n"),
      ("last", "// Why.\nprivate func last() {\n}\n"),
      ("on", nil), ("missing", nil), ("unclosed", nil),
    ])
  func excerpt(function: String, expected: String?) {
    let text = """
      struct S {
        let other = 1

        /// Says one.
        @inline(__always)
        func one() -> Int { 1 }
        func two<T>(
          _ value: T
        ) {
          if true {

          }
        }
      }

      // Why.
      private func last() {
      }
      func unclosed() {
      """
    #expect(SourceFile(name: "S.swift", text: text).excerpt(of: function) == expected)
  }
}
