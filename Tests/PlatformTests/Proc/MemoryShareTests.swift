import Testing

@testable import Platform

@Suite("how the memory of a process is shared")
struct MemoryShareTests {
  static let text = """
    00400000-7ffd00000000 ---p 00000000 00:00 0    [rollup]
    Rss:                3000 kB
    Pss:                1500 kB
    Pss_Anon:            700 kB
    Shared_Clean:       1900 kB
    Shared_Dirty:        100 kB
    Private_Clean:       200 kB
    Private_Dirty:       800 kB
    """

  @Test("the numbers are bytes and the private parts are added up")
  func reads() throws {
    let share = try #require(MemoryShare(text: Self.text))
    #expect(share.resident == 3_000 * 1_024)
    #expect(share.proportional == 1_500 * 1_024)
    #expect(share.proportionalAnonymous == 700 * 1_024)
    #expect(share.unique == 1_000 * 1_024)
    #expect(share.shared == 2_000 * 1_024)
  }

  @Test("an older kernel does not tell the anonymous part")
  func older() throws {
    let lines = Self.text.split(separator: "\n").filter { !$0.hasPrefix("Pss_Anon") }
    let share = try #require(MemoryShare(text: lines.joined(separator: "\n")))
    #expect(share.proportionalAnonymous == share.proportional)
  }

  @Test("a text without the numbers is refused")
  func refuses() {
    #expect(MemoryShare(text: "Rss: 3000 kB") == nil)
  }
}
