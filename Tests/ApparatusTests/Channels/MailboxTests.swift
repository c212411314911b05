import Platform
import Testing

@testable import Apparatus

@Suite("A box that two workers fill by turns")
struct MailboxTests {
  private func message(_ bytes: [UInt8], _ body: (UnsafeMutableRawBufferPointer) throws -> Void)
    rethrows -> [UInt8]
  {
    var bytes = bytes
    try bytes.withUnsafeMutableBytes(body)
    return bytes
  }

  @Test(
    "A message comes out as it went in, whatever its length, and so does the answer",
    arguments: Array(1...33) + [4096, 70_000])
  func whole(count: Int) throws {
    let channel = try MailboxChannel.open(byteCount: count, reach: .threads)
    let question = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 1) }
    let answer = question.map { ~$0 }
    for _ in 1...2 {
      _ = try message(question) { try channel.near.send(UnsafeRawBufferPointer($0)) }
      #expect(
        try message([UInt8](repeating: 0, count: count)) { try channel.far.receive($0) }
          == question)
      _ = try message(answer) { try channel.far.send(UnsafeRawBufferPointer($0)) }
      #expect(
        try message([UInt8](repeating: 0, count: count)) { try channel.near.receive($0) } == answer)
    }
  }

  @Test("Who sends out of turn is told so, and the message that waits stays as it was")
  func outOfTurn() throws {
    let channel = try MailboxChannel.open(byteCount: 1, reach: .threads)
    let refusal = PlatformError.call("mailbox", errno: 16)
    #expect(throws: refusal) {
      _ = try message([1]) { try channel.far.send(UnsafeRawBufferPointer($0)) }
    }
    _ = try message([2]) { try channel.near.send(UnsafeRawBufferPointer($0)) }
    #expect(throws: refusal) {
      _ = try message([3]) { try channel.near.send(UnsafeRawBufferPointer($0)) }
    }
    #expect(try message([0]) { try channel.far.receive($0) } == [2])
  }
}
