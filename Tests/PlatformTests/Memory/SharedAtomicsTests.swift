import Platform
import TestSupport
import Testing

@Suite struct SharedAtomicsTests {
  @Test(
    "additions are never lost on two processors; a load and a store lose some",
    arguments: ["atomics-of-threads", "atomics-of-processes"])
  func updates(scenario: String) throws {
    let facts = try ProbeProcess("ForkProbe", scenario).facts
    if let reason = facts["skipped"] {
      print("skipped: updates need two processors (\(reason))")
      return
    }
    #expect(
      facts == ["both ran": "true", "guarded lost": "0", "unguarded lost some": "true"])
  }

  @Test(
    "words lie as far apart as the spacing says",
    arguments: [
      (SharedAtomics.Spacing.packed, 8), (.padded, CacheLine.separation), (.bytes(24), 24),
    ])
  func spacing(spacing: SharedAtomics.Spacing, bytes: Int) throws {
    #expect(spacing.byteCount == bytes)
    let words = try SharedAtomics(count: 3, spacing: spacing)
    for index in 0..<3 { words[index].storeRelaxed(UInt64(index + 1)) }
    #expect((0..<3).map { words[$0].loadRelaxed() } == [1, 2, 3])
  }

  @Test("each operation does what its name says")
  func operations() throws {
    let words = try SharedAtomics(count: 1)
    let word = words[0]
    #expect(word.loadOrdered() == 0)
    word.storeOrdered(5)
    #expect(word.addRelaxed(2) == 5)
    #expect(word.addOrdered(1) == 7)
    #expect(word.exchange(20) == 8)
    #expect(!word.compareExchange(expected: 8, desired: 1))
    #expect(word.compareExchange(expected: 20, desired: 30))
    word.incrementUnguarded()
    #expect(word.loadAcquire() == 31)
    word.storeRelease(1)
    #expect(word.loadRelaxed() == 1)
  }
}
