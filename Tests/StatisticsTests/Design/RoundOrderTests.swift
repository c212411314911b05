import Testing

@testable import Statistics

@Suite("The order of conditions")
struct RoundOrderTests {
  @Test("of two is A B, B A, A B, B A from one seed on", arguments: [1, 2, 3, 99])
  func alternation(seed: UInt64) {
    let order = RoundOrder(conditions: 2, seed: seed)
    let first = order.order(round: 0)
    #expect(first.sorted() == [0, 1] && order.period == 2)
    for round in 0..<40 {
      #expect(order.order(round: round) == (round.isMultiple(of: 2) ? first : first.reversed()))
    }
  }

  @Test("of two starts with either one, depending on the seed")
  func starts() {
    let starts = (0..<40).map { RoundOrder(conditions: 2, seed: $0).order(round: 0) }
    #expect(Set(starts) == [[0, 1], [1, 0]])
  }

  @Test("puts every condition equally often at every place", arguments: 1...9, [0, 3])
  func places(conditions: Int, block: Int) {
    let order = RoundOrder(conditions: conditions, seed: 5)
    var counts: [[Int]: Int] = [:]
    for round in (block * order.period)..<((block + 1) * order.period) {
      for (place, condition) in order.order(round: round).enumerated() {
        counts[[place, condition], default: 0] += 1
      }
    }
    #expect(counts.count == conditions * conditions)
    #expect(Set(counts.values) == [order.period / conditions])
  }

  // Williams 1949: one square suffices for an even number of conditions, two for an odd one.
  @Test("lets every condition follow every other one equally often", arguments: 2...9, [0, 3])
  func neighbours(conditions: Int, block: Int) {
    let order = RoundOrder(conditions: conditions, seed: 6)
    #expect(order.period == (conditions.isMultiple(of: 2) ? conditions : 2 * conditions))
    var counts: [[Int]: Int] = [:]
    for round in (block * order.period)..<((block + 1) * order.period) {
      let row = order.order(round: round)
      for pair in zip(row, row.dropFirst()) { counts[[pair.0, pair.1], default: 0] += 1 }
    }
    #expect(counts.count == conditions * (conditions - 1))
    #expect(Set(counts.values) == [order.period / conditions])
  }

  @Test("repeats from its seed, and changes with the seed and from period to period")
  func seeding() {
    func rows(_ seed: UInt64, _ rounds: Range<Int>) -> [[Int]] {
      rounds.map { RoundOrder(conditions: 4, seed: seed).order(round: $0) }
    }
    #expect(rows(1, 0..<40) == rows(1, 0..<40))
    #expect(rows(1, 0..<40) != rows(2, 0..<40))
    #expect(rows(1, 0..<4) != rows(1, 4..<8) || rows(1, 0..<4) != rows(1, 8..<12))
  }

  @Test("of a single condition is that condition")
  func single() {
    #expect(RoundOrder(conditions: 1, seed: 1).order(round: 17) == [0])
    #expect(RoundOrder(conditions: 0, seed: 1).conditions == 1)
  }
}
