import Glibc
import Platform
import Testing

@Suite struct AffinityTests {
  /// Runs the body on a thread of its own, because the set belongs to the thread.
  private func onThread<Value: BitwiseCopyable>(
    _ initial: Value, _ body: @escaping @Sendable () -> Value
  ) throws -> Value {
    let result = try SharedArray(repeating: initial, count: 1)
    try KernelThread.create { result[0] = body() }.join()
    return result[0]
  }

  @Test("a thread sees the processor it is pinned to, and runs there")
  func pin() throws {
    let last = try #require(try Affinity.usable().last)
    let stayed = try onThread(false) {
      guard (try? Affinity.pin(to: last)) != nil else { return false }
      return (try? Affinity.usable()) == [last] && Processor.current == last
    }
    #expect(stayed)
  }

  @Test("the set is restored after the body, also when it throws", arguments: [false, true])
  func restore(fails: Bool) throws {
    let before = try Affinity.usable()
    let first = try #require(before.first)
    let restored = try onThread(false) {
      try? Affinity.pinned(to: [first]) { () throws(PlatformError) in
        if fails { throw .unreadable(path: "") }
      }
      return (try? Affinity.usable()) == before
    }
    #expect(restored)
  }

  @Test("processors the machine has not are refused", arguments: [[], [8_191], [-1]])
  func refused(processors: [Int]) {
    #expect(throws: PlatformError.call("sched_setaffinity", errno: EINVAL)) {
      try Affinity.pin(to: processors)
    }
  }
}
