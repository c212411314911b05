import Terminal
import Testing

@Suite("A sequence without repetitions")
struct SequenceUniquedTests {
  @Test(
    "keeps the first of equal elements, in their order",
    arguments: [
      ([], []), ([1], [1]), ([3, 1, 3, 2, 1], [3, 1, 2]), ([2, 2, 2], [2]),
    ] as [([Int], [Int])])
  func equal(elements: [Int], expected: [Int]) { #expect(elements.uniqued() == expected) }

  @Test("keeps the first element of each key, in their order")
  func keyed() {
    #expect(["pear", "plum", "fig", "nut"].uniqued(by: \.count) == ["pear", "fig"])
  }
}
