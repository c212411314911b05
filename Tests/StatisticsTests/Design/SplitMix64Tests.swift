import Testing

@testable import Statistics

@Suite("SplitMix64")
struct SplitMix64Tests {
  // Outputs of Vigna's splitmix64.c for the seed 1477776061723855037, as in rand_xoshiro's tests.
  @Test("gives the published numbers")
  func splitMix() {
    var mixer = SplitMix64(seed: 1_477_776_061_723_855_037)
    let values = (0..<5).map { _ in mixer.next() }
    #expect(
      values == [
        1_985_237_415_132_408_290, 2_979_275_885_539_914_483, 13_511_426_838_097_143_398,
        8_488_337_342_461_049_707, 15_141_737_807_933_549_159,
      ])
  }
}
