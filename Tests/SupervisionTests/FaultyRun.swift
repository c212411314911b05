import Platform
import TestSupport
import Testing

@testable import Supervision

/// One supervised run of the faulty worker, and a look at what it left behind.
struct FaultyRun {
  /// The records of the faulty worker, by name.
  typealias Record = String

  var supervisor: Supervisor<Record>
  var attention: Attention
  let silence: Pipe
  let folder: String
  let tag: String

  /// The program beside the test binary.
  static let program = BuiltProduct.path("FaultyWorker")

  init(limits: Limits = Limits()) throws {
    supervisor = Supervisor(limits: limits, decode: FaultyRun.decode)
    supervisor.keeperProgram = FaultyRun.program
    folder = try Folder.makePrivate(startingWith: "/tmp/conlab-test-")
    supervisor.temporaryFolder = folder
    tag = "CONLAB_TEST_TAG=\(folder)"
    silence = try Pipe()
    attention = .descriptor(silence.reading)
  }

  static func decode(_ line: ArraySlice<UInt8>) -> Decoded<Record> {
    let text = String(decoding: line, as: UTF8.self)
    guard text.hasPrefix(#"{"record":""#) else { return .rejected }
    let name = String(text.dropFirst(11).prefix { $0 != "\"" })
    return name == "finished" ? .last(name) : .record(name)
  }

  func command(_ arguments: [String]) -> WorkerCommand {
    WorkerCommand(
      executable: FaultyRun.program, arguments: arguments,
      environment: ["CONLAB_TEST_TAG": folder])
  }

  /// Runs the scenario and expects that nothing of it remains.
  func run(
    _ arguments: String..., listener: RunListener<Record> = RunListener(),
    location: SourceLocation = #_sourceLocation
  ) -> Run<Record> {
    let run = supervisor.run(command(arguments), attention: attention, listener: listener)
    expectNothingRemains(location)
    return run
  }

  /// Expects that no process, folder or zombie of the run is left, and removes the test's folder.
  func expectNothingRemains(_ location: SourceLocation = #_sourceLocation) {
    #expect(livingProcesses() == [], sourceLocation: location)
    #expect(zombies() == [], sourceLocation: location)
    #expect(Folder.names(in: folder) == [], sourceLocation: location)
    Folder.remove(folder)
    silence.close()
  }

  /// Every living process of the machine that carries the tag of this test.
  func livingProcesses() -> [Int32] {
    ProcessTable.current().entries.filter { entry in
      guard let text = SmallFile.text(of: "/proc/\(entry.identifier)/environ") else { return false }
      return text.split(separator: "\0").contains { $0 == tag }
    }.map(\.identifier)
  }

  /// Those of the living processes that are halted.
  func haltedProcesses() -> [Int32] {
    livingProcesses().filter { process in
      let text = SmallFile.text(of: "/proc/\(process)/stat") ?? ""
      return text.split(separator: ")").last?.hasPrefix(" T") ?? false
    }
  }

  private func zombies() -> [Int32] {
    ProcessTable.current().entries.filter { entry in
      entry.isZombie && entry.parent == ProcessIdentifier.current
        && SmallFile.text(of: "/proc/\(entry.identifier)/comm") == "FaultyWorker\n"
    }.map(\.identifier)
  }

  /// Waits until the condition holds, at most ten seconds; tells whether it does.
  static func eventually(_ condition: () -> Bool) -> Bool {
    for _ in 0..<1_000 {
      if condition() { return true }
      _ = try? Poll.readable([], forAtMost: 10)
    }
    return condition()
  }
}
