import TestSupport
import Testing

@testable import Programs

@Suite("The processor does nothing that the explorer does not know of")
struct ProcessorAgreementTests {
  /// Programs by chance with two threads, which any machine with two processors can run.
  private static func programs(from seed: Int) -> [String] {
    (seed..<seed + 40).map { RandomProgram(seed: UInt64($0), twins: $0.isMultiple(of: 4)) }
      .filter { $0.threads.count == 2 }.map(\.text)
  }

  @Test("in programs made by chance", arguments: [0, 1_000, 2_000])
  func random(seed: Int) throws { try check(Self.programs(from: seed)) }

  @Test("in the programs of the library")
  func library() throws {
    let programs = try LibraryProgram.all.filter { try Code($0.text).threadNames.count <= 2 }
    #expect(programs.count > 30)
    try check(programs.map(\.name))
  }

  /// On a machine with fewer processors than threads they take turns, which shows less and nothing else.
  private func check(_ programs: [String]) throws {
    let probe = try ProbeProcess("ForkProbe", "programs", programs)
    let wrong = probe.facts.filter { $0.key != "runs" && $0.key != "threads" }
    #expect(wrong.isEmpty, "\(wrong.sorted { $0.key < $1.key }.map { describe($0, programs) })")
    #expect(probe.facts["threads"] == "2")
    #expect(Int(probe.facts["runs"] ?? "") ?? 0 > programs.count)
  }

  private func describe(_ fact: (key: String, value: String), _ programs: [String]) -> String {
    let number = fact.key.split(separator: " ").last.flatMap { Int($0) }
    return "\(fact.key): \(fact.value)\n\(number.map { programs[$0] } ?? "")"
  }
}
