import Glibc
import Platform
import TestSupport
import Testing

@Suite("Looking into the memory of another process")
struct LabPeekTests {
  @Test("As another user only an administrator can look, and is then refused")
  func otherUser() throws {
    let run = try LabRun(["peek", "--quick", "--json"], in: try LabFixture.folder())
    #expect(run.status.isSuccess, "\(run.errors)")
    let expected = geteuid() == 0 ? "refused" : "not-tried"
    #expect(run.output.contains(#""name":"other-user","value":"\#(expected)""#), "\(run.output)")
    #expect(!run.output.contains(#""name":"same-user","value":"inconclusive""#))
  }
}
