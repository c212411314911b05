import Testing

@testable import Prompt

@Suite("Walking through earlier lines")
struct HistoryWalkTests {
  /// The line shown after each step in turn, or nil where there was no step.
  private func shown(_ walk: inout HistoryWalk, _ steps: [Step]) -> [String?] {
    steps.map { step in
      let moved = step == .older ? walk.stepToOlder() : walk.stepToNewer()
      return moved ? walk.shown : nil
    }
  }

  private enum Step { case older, newer }

  private let entries = ["race 2", "memory", "echo race", "race 4", "race 4", "线程"]

  @Test("Only lines with the prefix are shown, repeated ones once, and Down returns to the draft")
  func prefix() {
    var walk = HistoryWalk(entries: entries, line: "race x", prefix: "race")
    #expect(
      shown(&walk, [.older, .older, .older, .newer, .newer, .newer])
        == ["race 4", "race 2", nil, "race 4", "race x", nil])
  }

  @Test("Without a prefix every line is shown")
  func empty() {
    var walk = HistoryWalk(entries: entries, line: "", prefix: "")
    var seen: [String] = []
    while walk.stepToOlder() { seen.append(walk.shown) }
    #expect(seen == ["线程", "race 4", "echo race", "memory", "race 2"])
  }

  @Test("An empty history has no step")
  func none() {
    var walk = HistoryWalk(entries: [], line: "x", prefix: "x")
    #expect(shown(&walk, [.older, .newer]) == [nil, nil])
  }
}
