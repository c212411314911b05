import Platform
import Results
import Terminal
import TestSupport
import Testing

@testable import Apparatus
@testable import Experiments

@Suite("The Python scripts", .enabled(if: !FoundInterpreters.all.isEmpty))
struct PythonScriptTests {
  static let scripts = PythonScript.all.map(\.name).sorted()

  @Test(
    "Each plays a round on every interpreter found, and records declared quantities only",
    arguments: scripts, FoundInterpreters.all)
  func round(script: String, interpreter: Interpreter) throws {
    let experiment = try #require(ExperimentCatalog.experiment(named: script))
    let records = try PlayedScript.records(script, on: interpreter)
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
      let named = try #require(PythonScript.named(script))
      let files = SourceFile.files(of: experiment, by: .python).map(\.name)
      #expect(files == ([named] + named.imports).map(\.fileName))
      #expect(files.contains("lab.py"))
    }
  }

  @Test(
    "A round fills every cell of the tables", .enabled(if: FoundInterpreters.usual != nil),
    arguments: ["ipc-latency", "ipc-throughput", "granularity", "pool"])
  func cells(script: String) throws {
    let words = [script] + (script == "pool" ? [] : ["--runtime", "python"])
    let subject = try #require(try ExperimentCatalog.invocation(of: words)).subject.measurement
    let measurement = try #require(subject as? any PythonMeasurement)
    let folder = try TemporaryFolder()
    let worker = try PythonWorker(
      try #require(FoundInterpreters.usual),
      script: try #require(PythonScript.named(script)).write(into: folder.path),
      arguments: measurement.arguments + ["--seconds", "0.2"])
    defer { worker.end() }
    var records: [Record] = []
    try worker.play(round: 0, within: 60) { records.append($0) }
    let observations = Observations(records: records)
    let blocks = measurement.exhibits(
      observations, measurement.judge(observations), MadeUpRounds.keys)
    let tables = blocks.tables
    #expect(!tables.isEmpty)
    // A break-even outside the tasks measured has no interval.
    let rows = tables.flatMap(\.rows).filter { $0.first?.plain != "interval-row" }
    for row in rows { #expect(!row.contains { $0.plain == "–" || $0.plain == "not measured" }) }
  }

  @Test("Every shared module is imported by some script")
  func libraries() {
    let imported = Set(PythonScript.all.flatMap(\.imports).map(\.name))
    #expect(imported == Set(PythonScript.modules.map(\.name)))
  }

  @Test(
    "Each runs on its own, and no process of it is left",
    .enabled(if: FoundInterpreters.usual != nil),
    arguments: scripts)
  func alone(script: String) throws {
    let interpreter = try #require(FoundInterpreters.usual)
    let folder = try TemporaryFolder()
    let path = try #require(PythonScript.named(script)).write(into: folder.path)
    let child = try ChildProcess(
      .init(
        program: interpreter.path, arguments: [interpreter.path, path, "--seconds", "0.2"],
        environment: ProcessEnvironment.current(), descriptors: [nil, nil, nil]))
    #expect(try child.wait().isSuccess)
    // The servers of multiprocessing end by themselves once they notice that nobody is left.
    #expect(CommandLines.staying(folder.path, seconds: 20).isEmpty)
  }
}
