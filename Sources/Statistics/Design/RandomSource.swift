import Glibc

/// Random numbers that repeat exactly from a seed: xoshiro256**.
///
/// Equal seeds give equal runs on every machine and every Swift version, so the draws are written
/// out here; the shuffles of the standard library may change.
///
/// Source: D. Blackman, S. Vigna, Scrambled linear pseudorandom number generators, ACM Transactions
/// on Mathematical Software 47, 2021; reference code xoshiro256starstar.c, public domain.
public struct RandomSource: RandomNumberGenerator, Equatable, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Starts from a seed, spread over the state by ``SplitMix64`` as its authors advise.
  public init(seed: UInt64) {
    var mixer = SplitMix64(seed: seed)
    state = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  /// Starts from a seed and the number of a stream, such as a round or a worker.
  ///
  /// Streams of one seed are unrelated to each other and to the plain seed.
  public init(seed: UInt64, stream: UInt64) {
    var mixer = SplitMix64(seed: stream)
    self.init(seed: seed ^ mixer.next())
  }

  /// Starts from a whole state; `nil` for the state of four zeros, which never leaves itself.
  init?(state: (UInt64, UInt64, UInt64, UInt64)) {
    guard state != (0, 0, 0, 0) else { return nil }
    self.state = state
  }

  /// Whether both will give the same numbers from now on.
  public static func == (left: RandomSource, right: RandomSource) -> Bool {
    left.state == right.state
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    let product = state.1 &* 5
    let result = (product << 7 | product >> 57) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = state.3 << 45 | state.3 >> 19
    return result
  }

  /// A number from 0 (included) to 1 (excluded), a multiple of 2⁻⁵³.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A whole number from 0 to `bound` - 1, each equally likely.
  ///
  /// Source: D. Lemire, Fast random integer generation in an interval, ACM Transactions on Modeling
  /// and Computer Simulation 29, 2019.
  ///
  /// - Precondition: `bound` is above 0.
  public mutating func index(below bound: Int) -> Int {
    precondition(bound > 0, "the bound of a random number must be above 0")
    let width = UInt64(bound)
    var product = next().multipliedFullWidth(by: width)
    if product.low < width {
      let rejected = (0 &- width) % width
      while product.low < rejected { product = next().multipliedFullWidth(by: width) }
    }
    return Int(product.high)
  }

  /// The numbers 0 to `count` - 1 in random order, each order equally likely.
  ///
  /// Source: R. Durstenfeld, Algorithm 235: random permutation, Communications of the ACM 7, 1964.
  mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<max(0, count))
    for last in stride(from: order.count - 1, to: 0, by: -1) {
      order.swapAt(last, index(below: last + 1))
    }
    return order
  }

  /// A waiting time of the mean given, in its unit, as between the arrivals of a Poisson process.
  ///
  /// Source: inversion of 1 - exp(-t / mean), D. E. Knuth, The Art of Computer Programming,
  /// volume 2, section 3.4.1 D.
  public mutating func exponential(mean: Double) -> Double {
    -mean * log1p(-unit())
  }
}

/// The generator that turns one seed into the state of ``RandomSource``.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, Fast splittable pseudorandom number generators,
/// OOPSLA 2014; S. Vigna's reference code splitmix64.c, domain.
struct SplitMix64: RandomNumberGenerator, Equatable, Sendable {
  private var state: UInt64

  /// Starts at a seed; every seed is good.
  init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
