import Testing

@testable import Statistics

@Suite("The random source")
struct RandomSourceTests {
  // Outputs of xoshiro256starstar.c for the state 1, 2, 3, 4, as in rand_xoshiro's tests.
  @Test("gives the published numbers of xoshiro256**")
  func xoshiro() throws {
    var source = try #require(RandomSource(state: (1, 2, 3, 4)))
    let values = (0..<10).map { _ in source.next() }
    #expect(
      values == [
        11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
        607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
        10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
      ])
  }

  // Outputs of Vigna's splitmix64.c for the seed 1477776061723855037, as in rand_xoshiro's tests.
  @Test("spreads its seed by the published numbers of SplitMix64")
  func splitMix() {
    var mixer = SplitMix64(seed: 1_477_776_061_723_855_037)
    let values = (0..<5).map { _ in mixer.next() }
    #expect(
      values == [
        1_985_237_415_132_408_290, 2_979_275_885_539_914_483, 13_511_426_838_097_143_398,
        8_488_337_342_461_049_707, 15_141_737_807_933_549_159,
      ])
  }

  @Test("repeats from its seed, and differs for other seeds and streams")
  func seeding() {
    func draws(_ source: RandomSource) -> [UInt64] {
      var source = source
      return (0..<4).map { _ in source.next() }
    }
    #expect(draws(RandomSource(seed: 7)) == draws(RandomSource(seed: 7)))
    let starts =
      [RandomSource(seed: 7), RandomSource(seed: 8)]
      + (0..<50).map { RandomSource(seed: 7, stream: $0) }
    #expect(Set(starts.map(draws)).count == 52)
    #expect(RandomSource(seed: 7) == RandomSource(seed: 7))
  }

  @Test("refuses the state it could not leave")
  func zeros() {
    #expect(RandomSource(state: (0, 0, 0, 0)) == nil)
  }

  @Test("draws each index equally often", arguments: [2, 3, 7, 10])
  func indices(bound: Int) {
    var source = RandomSource(seed: 42)
    var counts = [Int](repeating: 0, count: bound)
    let draws = 10_000 * bound
    for _ in 0..<draws { counts[source.index(below: bound)] += 1 }
    // Five standard deviations of a count of 10 000.
    #expect(counts.allSatisfy { abs($0 - 10_000) < 500 }, "\(counts)")
  }

  @Test("permutes: every order of three things is equally likely")
  func permutations() {
    var source = RandomSource(seed: 1)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6_000 { counts[source.permutation(of: 3), default: 0] += 1 }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { (850...1_150).contains($0) }, "\(counts)")
    #expect(source.permutation(of: 0) == [] && source.permutation(of: 1) == [0])
  }

  @Test("keeps fractions between 0 and 1, with their mean and variance")
  func fractions() {
    var source = RandomSource(seed: 2)
    let values = (0..<20_000).map { _ in source.unit() }
    #expect(values.allSatisfy { (0..<1).contains($0) })
    let mean = values.reduce(0, +) / 20_000
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    #expect(abs(mean - 0.5) < 0.01 && abs(variance - 1.0 / 12) < 0.002)
  }

  @Test("gives exponential times of the mean asked for, half of them below mean · ln 2")
  func exponentials() {
    var source = RandomSource(seed: 3)
    let values = (0..<20_000).map { _ in source.exponential(mean: 250) }
    #expect(values.allSatisfy { $0 >= 0 && $0.isFinite })
    #expect(abs(values.reduce(0, +) / 20_000 - 250) < 9)
    let below = values.count { $0 < 250 * 0.693147 }
    #expect((9_650...10_350).contains(below), "\(below)")
  }
}
