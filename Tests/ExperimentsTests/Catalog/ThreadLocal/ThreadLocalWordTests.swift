import Platform
import Testing

@testable import Experiments

@Suite struct ThreadLocalWordTests {
  @Test("a thread finds zero and what it wrote itself, never what others wrote")
  func ownValues() throws {
    ThreadLocalWord.value = 5
    let seen = try SharedArray(repeating: UInt64(9), count: 2)
    try KernelThread.create {
      seen[0] = ThreadLocalWord.value
      ThreadLocalWord.increment(times: 3)
      seen[1] = ThreadLocalWord.value
    }.join()
    #expect(Array(seen.elements) == [0, 3])
    #expect(ThreadLocalWord.value == 5)
    ThreadLocalWord.value = 0
  }

  @Test("additions to a shared word are counted one by one")
  func shared() throws {
    let word = try SharedAtomics(count: 1)
    ThreadLocalWord.increment(word[0], times: 7)
    #expect(word[0].loadRelaxed() == 7)
  }
}
