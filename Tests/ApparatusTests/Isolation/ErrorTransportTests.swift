import Glibc
import Platform
import Testing

@testable import Apparatus

@Suite struct ErrorTransportTests {
  @Test(
    "every error arrives as it was sent",
    arguments: [
      .call("mmap", errno: ENOMEM), .forkWithThreads(count: 3),
      .unsupported("SCHED_FIFO", .machine("EPERM")),
      .unsupported("signal", .carriesAtMost(byteCount: 8)),
      .workerEnded, .wrongResult, .noLockedFolder(in: "/tmp"), .childEnded(.exited(code: 4)),
      .childEnded(.signaled(.abort, coreDumped: true)),
      .teamIncomplete(made: 3, wanted: 9, errno: EAGAIN), .unreadable(path: "/proc/1/stat"),
    ] as [PlatformError])
  func roundTrip(error: PlatformError) throws {
    let transport = try ErrorTransport()
    #expect(transport.load() == nil)
    transport.store(error)
    #expect(transport.load() == error)
  }
}
