import Platform
import TestSupport
import Testing

@testable import Experiments

@Suite("The Python scripts", .enabled(if: !FoundInterpreters.all.isEmpty))
struct PythonScriptTests {
  static let scripts = PythonScript.names.sorted()

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
      let files = SourceFile.files(of: experiment, by: .python).map(\.name)
      #expect(files == ([script] + PythonScript.imports(of: script)).map { $0 + ".py" })
      #expect(files.contains("lab.py"))
    }
  }

  @Test("Every shared module is imported by some script")
  func libraries() {
    let imported = Set(Self.scripts.flatMap { PythonScript.imports(of: $0) })
    #expect(imported == Set(PythonScript.libraries))
  }

  @Test(
    "Each runs on its own, and no process of it is left",
    .enabled(if: FoundInterpreters.usual != nil),
    arguments: scripts)
  func alone(script: String) throws {
    let interpreter = try #require(FoundInterpreters.usual)
    let folder = try TemporaryFolder()
    let path = try PythonScript.write(script, into: folder.path)
    let child = try ChildProcess(
      .init(
        program: interpreter.path, arguments: [interpreter.path, path, "--seconds", "0.2"],
        environment: ProcessEnvironment.current(), descriptors: [nil, nil, nil]))
    #expect(try child.wait().isSuccess)
    #expect(CommandLines.mentioning(folder.path).isEmpty)
  }
}
