import Platform
import Testing

@testable import Experiments

@Suite("What a worker is, and how a process of Python is started")
struct StartKindTests {
  @Test("Native workers are threads or processes; the start methods are Python's")
  func native() {
    #expect(StartKind.allCases.map(\.native) == [.thread, .process, nil, nil, nil])
  }

  @Test(
    "A start method needs Python", arguments: ["fork", "forkserver", "spawn"])
  func methods(kind: String) throws {
    #expect(throws: (any Error).self) {
      try ExperimentCatalog.invocation(of: ["lifecycle", "--kind", kind])
    }
    let words = ["lifecycle", "--kind", kind, "--runtime", "python"]
    let invocation = try #require(try ExperimentCatalog.invocation(of: words))
    let measurement = try #require(invocation.subject.measurement as? PythonLifecycle)
    #expect(measurement.arguments.prefix(2) == ["--kind", kind])
  }
}
