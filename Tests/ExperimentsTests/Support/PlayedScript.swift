import Apparatus
import Results
import TestSupport

@testable import Experiments

/// What a worker script really records, played on an interpreter without the lab around it.
enum PlayedScript {
  /// The records of some rounds.
  static func records(
    _ script: String, _ arguments: [String] = [], rounds: Int = 1, on interpreter: Interpreter
  ) throws -> [Record] {
    let folder = try TemporaryFolder()
    let worker = try PythonWorker(
      interpreter, script: try PythonScript.write(script, into: folder.path),
      arguments: ["--seconds", "0.2"] + arguments)
    defer { worker.end() }
    return try worker.records(ofRounds: rounds, within: 60)
  }
}
