@testable import Experiments
import Apparatus
import Platform
import Testing

@Suite struct CompareExchangeLoopTests {
  @Test("additions by compare and exchange are never lost, whoever has to try again")
  func additions() throws {
    let word = try SharedAtomics(count: 1)
    _ = try Team(kind: .thread, count: 3).run { _ in
      for _ in 0..<3_000 { word[0].addByCompareExchange(2) }
    }
    #expect(word[0].loadRelaxed() == 18_000)
  }

  @Test("nobody interferes with a single worker")
  func alone() throws {
    let word = try SharedAtomics(count: 1)
    #expect(word[0].addByCompareExchange(5) == 0)
    #expect(word[0].loadRelaxed() == 5)
  }
}
