import Apparatus
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("sharing in Python")
struct PythonSharingTests {
  private typealias Thing = PythonSharing.Thing
  private let sharing = PythonSharing(value: 42, interpreters: .usual)

  /// What is seen of everything that such a worker can be handed.
  private func records(_ kind: String, _ sees: (Thing) -> Bool) -> [Record] {
    Thing.allCases.filter { kind != "spawn" || $0 != .fileOffset }.map { thing in
      MadeUpRounds.observation(
        Sharing.seen, SharingTable.condition(kind, thing.rawValue), sees(thing) ? 1 : 0)
    }
  }

  private func finding(_ name: String, _ records: [Record]) -> String? {
    MadeUpRounds.finding(name, in: sharing.judge(Observations(records: records)))
  }

  @Test("What threads see is everything, nothing or something")
  func threads() {
    #expect(finding("python-threads-see", records("thread") { _ in true }) == "everything")
    #expect(finding("python-threads-see", records("thread") { _ in false }) == "nothing")
    #expect(finding("python-threads-see", records("thread") { $0.isShared }) == "something")
  }

  @Test("Processes are judged by both ways of starting them")
  func processes() {
    let fork = records("fork") { $0.isShared }
    let spawn = records("spawn") { $0.isShared }
    #expect(finding("python-processes-see", fork + spawn) == "only-shared")
    #expect(finding("python-processes-see", fork) == "only-shared")
    #expect(
      finding("python-processes-see", fork + records("spawn") { _ in false }) == "something")
    #expect(
      finding(
        "python-processes-see", records("fork") { _ in true } + records("spawn") { _ in true })
        == "everything")
    #expect(finding("python-processes-see", []) == nil)
  }

  @Test("The table says what cannot be handed to a spawned process")
  func table() {
    let observations = Observations(records: records("spawn") { $0.isShared })
    guard
      case .table(let table)? = sharing.exhibits(
        observations, sharing.judge(observations), MadeUpRounds.keys
      ).first
    else {
      Issue.record("no table")
      return
    }
    let row = table.rows.map { $0.map(\.plain) }.first { $0[0] == "file-offset" }
    #expect(row == ["file-offset", "not-measured", "not-measured", "cannot-be-passed"])
  }

  @Test(
    "An interpreter shows what threads, forks and spawned processes share",
    arguments: FoundInterpreters.all)
  func played(interpreter: Interpreter) throws {
    let records = try PlayedScript.records("sharing", on: interpreter)
    #expect(finding("python-threads-see", records) == "everything")
    #expect(finding("python-processes-see", records) == "only-shared")
    let observations = Observations(records: records)
    #expect(observations.samples.count == 3 * Thing.allCases.count - 1)
  }
}
