import Apparatus
import Platform
import Testing

@Suite struct GateTests {
  @Test("all members learn the same time of release")
  func release() throws {
    let gate = try Gate(members: 3)
    let times = try SharedArray(repeating: 0, count: 3)
    let threads = try (0..<3).map { index in
      try KernelThread.create { times[index] = gate.wait() ?? -1 }
    }
    let released = gate.open()
    for thread in threads { try thread.join() }
    #expect(Array(times.elements) == [released, released, released])
  }

  @Test("the members of a cancelled gate pass without a time of release")
  func cancel() throws {
    let gate = try Gate(members: 2)
    let times = try SharedArray(repeating: 0, count: 1)
    let thread = try KernelThread.create { times[0] = gate.wait() ?? -1 }
    gate.cancel()
    try thread.join()
    #expect(times[0] == -1)
  }

  @Test("an opener that gives up releases whoever is there")
  func abandoned() throws {
    let gate = try Gate(members: 2)
    let thread = try KernelThread.create { gate.wait() }
    #expect(gate.open { true } > 0)
    try thread.join()
  }
}
