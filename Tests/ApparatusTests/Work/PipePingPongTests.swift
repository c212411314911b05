import Apparatus
import Platform
import Testing

@Suite("Messages over two pipes")
struct PipePingPongTests {
  @Test("A partner thread sends every message back, whatever its length", arguments: [1, 4096])
  func roundTrips(byteCount: Int) throws {
    let pipes = try PipePingPong()
    let partner = try KernelThread.create { try? pipes.echo(byteCount: byteCount, trips: 20) }
    let elapsed = try pipes.ping(byteCount: byteCount, trips: 20)
    try partner.join()
    #expect(elapsed > 0)
  }

  @Test("A caller whose partner is gone is told so instead of waiting")
  func partnerGone() throws {
    let pipes = try PipePingPong()
    // The own copy of the writing end was the last one.
    pipes.closeCallersEnds()
    #expect(throws: PlatformError.self) { try pipes.echo(byteCount: 1, trips: 1) }
  }

  @Test("A pipe holds a page while its writer reads nothing")
  func ownPipe() throws {
    let pipes = try PipePingPong()
    #expect(try pipes.writeAndRead(byteCount: 4096, turns: 3) > 0)
  }
}
