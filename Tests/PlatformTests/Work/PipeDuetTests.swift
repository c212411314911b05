import Platform
import Testing

@Suite("Messages over two pipes")
struct PipeDuetTests {
  @Test("A partner thread sends every message back, whatever its length", arguments: [1, 4096])
  func roundTrips(byteCount: Int) throws {
    let duet = try PipeDuet()
    let partner = try KernelThread.create { try? duet.echo(byteCount: byteCount, trips: 20) }
    let elapsed = try duet.ping(byteCount: byteCount, trips: 20)
    try partner.join()
    #expect(elapsed > 0)
  }

  @Test("A caller whose partner is gone is told so instead of waiting")
  func partnerGone() throws {
    let duet = try PipeDuet()
    // The own copy of the writing end was the last one.
    duet.becomePartner()
    #expect(throws: PlatformError.self) { try duet.echo(byteCount: 1, trips: 1) }
  }

  @Test("A pipe holds a page while its writer reads nothing")
  func ownPipe() throws {
    let duet = try PipeDuet()
    #expect(try duet.writeAndRead(byteCount: 4096, turns: 3) > 0)
  }
}
