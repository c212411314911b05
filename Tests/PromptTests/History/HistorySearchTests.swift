import Testing

@testable import Prompt

@Suite("Searching earlier lines while typing")
struct HistorySearchTests {
  private func search(_ text: String) -> HistorySearch {
    var search = HistorySearch(entries: ["race (a", "memory", "race 4", "线程 4", "race 4"])
    search.append(contentsOf: text)
    return search
  }

  @Test(
    "The newest line with the text anywhere is found, without any pattern characters",
    arguments: [("race", "race 4"), ("(", "race (a"), ("线", "线程 4"), ("mor", "memory")])
  func finding(text: String, line: String) {
    #expect(search(text).match == line)
  }

  @Test("Going on skips equal lines, and back again")
  func steps() {
    var search = search("4")
    search.findOlder()
    #expect(search.match == "线程 4")
    search.findOlder()
    #expect(search.match == "race 4")
    search.findOlder()
    #expect(search.match == "race 4")
    #expect(search.hasFailed)
    search.findNewer()
    #expect(search.match == "线程 4")
    #expect(!search.hasFailed)
  }

  @Test("A text that occurs nowhere keeps the last match, and taking it back finds again")
  func failing() {
    var search = search("memz")
    #expect(search.hasFailed)
    #expect(search.match == "memory")
    search.removeLast()
    #expect(!search.hasFailed)
    #expect(search.match == "memory")
    for _ in 0..<4 { search.removeLast() }
    #expect(search.match == nil)
  }
}
