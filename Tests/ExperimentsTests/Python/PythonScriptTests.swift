import Platform
import TestSupport
import Testing

@testable import Experiments

@Suite("The Python scripts", .enabled(if: !FoundInterpreters.all.isEmpty))
struct PythonScriptTests {
  static let scripts = PythonScript.names.filter { $0 != PythonScript.library }.sorted()

  @Test(
    "Each plays a round on every interpreter found, and records declared quantities only",
    arguments: scripts, FoundInterpreters.all)
  func round(script: String, interpreter: Interpreter) throws {
    let experiment = try #require(ExperimentCatalog.experiment(named: script))
    let folder = try TemporaryFolder()
    let worker = try PythonWorker(
      interpreter, script: try PythonScript.write(script, into: folder.path),
      arguments: ["--seconds", "0.2"])
    defer { worker.end() }
    var records: [Record] = []
    try worker.play(round: 0, within: 60) { records.append($0) }
    let quantities = Set(experiment.declaration.quantities.map(\.name))
    let observed = records.compactMap { record -> String? in
      if case .observation(let one) = record { one.quantity } else { nil }
    }
    #expect(!observed.isEmpty)
    #expect(Set(observed).subtracting(quantities).isEmpty)
  }

  @Test("Each is part of an experiment and shown by its name")
  func shown() throws {
    for script in Self.scripts {
      let experiment = try #require(ExperimentCatalog.experiment(named: script))
      #expect(
        SourceFile.files(of: experiment, by: .python).map(\.name) == [script + ".py", "lab.py"])
    }
  }
}
