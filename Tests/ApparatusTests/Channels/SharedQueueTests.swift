import Apparatus
import Platform
import Testing

@Suite struct SharedQueueTests {
  @Test("values come out in the order in which they went in, also around the end of the ring")
  func order() throws {
    let queue = try SharedQueue(capacity: 3)
    #expect(queue.capacity == 4)
    #expect(queue.receive() == nil)
    for start in stride(from: UInt64(0), to: 20, by: 2) {
      #expect(queue.send(start))
      #expect(queue.send(start + 1))
      #expect(queue.receive() == start)
      #expect(queue.receive() == start + 1)
    }
    for value in 0..<4 { #expect(queue.send(UInt64(value))) }
    #expect(!queue.send(9))
    #expect((0..<4).map { _ in queue.receive() } == [0, 1, 2, 3])
  }

  @Test("nothing is lost or doubled between two senders and two receivers")
  func conservation() throws {
    let queue = try SharedQueue(capacity: 8)
    let sums = try SharedAtomics(count: 2)
    _ = try Team(kind: .thread, count: 4).run { member in
      for value in 1...UInt64(500) {
        if member.index < 2 {
          while !queue.send(value) { Processor.yield() }
        } else {
          var received: UInt64?
          while received == nil {
            received = queue.receive()
            if received == nil { Processor.yield() }
          }
          sums[member.index - 2].addRelaxed(received ?? 0)
        }
      }
    }
    #expect(sums[0].loadRelaxed() + sums[1].loadRelaxed() == 2 * 125_250)
    #expect(queue.receive() == nil)
  }
}
