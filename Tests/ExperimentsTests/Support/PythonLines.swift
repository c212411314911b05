import Apparatus
import Platform
import Results
import TestSupport
import Testing

@testable import Experiments

/// Lines of Python played like a script of the lab.
enum PythonLines {
  /// Plays rounds of a script of these lines, which may import a script and its modules.
  /// - Returns: what it recorded.
  static func play(
    _ lines: String, beside script: String = "race", rounds: Int = 1, within seconds: Double = 20
  ) throws -> [Record] {
    let folder = try TemporaryFolder()
    _ = try PythonScript.write(script, into: folder.path)
    let path = folder.path + "/lines.py"
    try FileDescriptor.create(path, text: "import lab, os, sys, time\n" + lines)
    let worker = try PythonWorker(
      try #require(FoundInterpreters.usual), script: path, arguments: ["--seconds", "1"])
    defer { worker.end() }
    return try worker.records(ofRounds: rounds, within: seconds)
  }
}

extension PythonWorker {
  /// Plays some rounds, each within so many seconds, and collects what they record.
  func records(ofRounds rounds: Int, within seconds: Double) throws -> [Record] {
    var records: [Record] = []
    for round in 0..<rounds {
      try play(round: round, within: seconds) { records.append($0) }
    }
    return records
  }
}
