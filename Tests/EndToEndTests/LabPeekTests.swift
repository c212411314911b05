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
    #expect(answer(to: "other-user", in: run.output) == expected, "\(run.output)")
    #expect(answer(to: "same-user", in: run.output) != "inconclusive")
  }

  /// The answer of a finding: the first word that is a value behind the finding's name.
  private func answer(to finding: String, in object: String) -> String? {
    object.split(separator: #""name":"\#(finding)""#).dropFirst().first?
      .split(separator: #""value":""#).dropFirst().first?
      .prefix { $0 != "\"" }.description
  }
}
