import Platform
import Testing

@Suite struct ProcessStatusTests {
  private static let tail =
    "1 42 7 0 -1 4194304 120 0 0 0 3 1 0 0 20 0 5 0 98765 2703360 420 18446744073709551615 "
    + "1 1 0 0 0 0 0 0 0 0 0 0 17 3 0 0 0 0 0"

  @Test(
    "the name may hold blanks, parentheses and line ends",
    arguments: ["sh", "a b", "(", ")", "a) S 1 (b", "x\ny", ""])
  func names(name: String) throws {
    let status = try #require(ProcessStatus(text: "42 (\(name)) Z \(ProcessStatusTests.tail)\n"))
    #expect(status.name == name)
    #expect(status.identifier == 42)
    #expect(status.state == .zombie)
    #expect(status.parent == 1)
    #expect(status.group == 42)
    #expect(status.session == 7)
  }

  @Test("text that is none of the kernel's is refused", arguments: ["", "42", "42 (sh) S 1", ")("])
  func refused(text: String) { #expect(ProcessStatus(text: text) == nil) }

  @Test("this process finds itself")
  func own() throws {
    let status = try ProcessStatus.read(ProcessIdentifier.current)
    #expect(status.identifier == ProcessIdentifier.current)
    #expect(status.parent == ProcessIdentifier.parent)
  }

  @Test("a process that is not there is an error")
  func missing() { #expect(throws: PlatformError.self) { try ProcessStatus.read(-5) } }
}
