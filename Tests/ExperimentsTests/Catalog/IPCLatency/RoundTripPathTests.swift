import Apparatus
import Platform
import Terminal
import Testing

@testable import Experiments

@Suite("What a round trip asks of kernel and processors")
struct RoundTripPathTests {
  @Test("A spinning worker hands over cache lines, or on one processor the processor itself")
  func spinning() {
    func path(_ byteCount: Int, _ isOneProcessor: Bool) -> RoundTripPath {
      RoundTripPath(.sharedSpinning, byteCount: byteCount, isOneProcessor: isOneProcessor)
    }
    #expect(path(4, false) == .cacheLines(1))
    #expect(path(CacheLine.byteCount, false) == .cacheLines(2))
    #expect(path(4, true) == .yielding)
  }

  @Test("A sleeping worker is woken wherever it runs", arguments: [true, false])
  func sleeping(isOneProcessor: Bool) {
    for (via, expected) in [
      (ChannelKind.pipe, RoundTripPath.systemCalls), (.sharedSleeping, .futexes),
      (.condition, .conditions), (.tcp, .systemCalls),
    ] {
      #expect(RoundTripPath(via, byteCount: 4, isOneProcessor: isOneProcessor) == expected)
    }
  }

  @Test("Each path has words of its own")
  func words() {
    let paths: [RoundTripPath] = [.yielding, .cacheLines(1), .futexes, .conditions, .systemCalls]
    #expect(Set(paths.map { $0.text(MadeUpRounds.keys).plain }).count == paths.count)
  }
}
