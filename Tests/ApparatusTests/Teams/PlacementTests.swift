import Testing

@testable import Apparatus

@Suite struct PlacementTests {
  @Test(
    "each placement names the processor of each member",
    arguments: [
      (Placement.free, [nil, nil, nil]),
      (.same(processor: 3), [3, 3, 3]),
      (.spread(over: [0, 2]), [0, 2, 0]),
      (.spread(over: [5]), [5, 5, 5]),
    ] as [(Placement, [Int?])])
  func processors(placement: Placement, expected: [Int?]) {
    #expect((0..<3).map(placement.processor(forMember:)) == expected)
  }

  @Test(
    "a placement on one processor is known as such",
    arguments: [
      (Placement.free, false), (.same(processor: 3), true), (.spread(over: [0, 2]), false),
      (.spread(over: [5]), true), (.spread(over: [5, 5]), true),
    ])
  func oneProcessor(placement: Placement, expected: Bool) {
    #expect(placement.isOneProcessor == expected)
  }
}
