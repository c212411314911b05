import Testing

@testable import Witness

@Suite("How often to look, and what is kept of it")
struct SamplingRateTests {
  @Test(
    "looking takes at most 3 % of one processor, from a thousand looks a second to four",
    arguments: [(1_000, 1_000_000), (100_000, 4_000_000), (50_000_000, 250_000_000)])
  func interval(_ cost: Int, _ expected: Int) {
    var rate = SamplingRate()
    for _ in 0..<50 { rate.took(cost) }
    #expect(abs(rate.interval - expected) <= expected / 100)
    #expect(Double(cost) <= 0.03 * Double(rate.interval) || rate.interval == 250_000_000)
  }

  @Test("the pause is random around the interval")
  func pause() {
    let rate = SamplingRate()
    #expect(rate.pause(0) == rate.interval / 2)
    #expect(rate.pause(1) == rate.interval * 3 / 2)
  }

  @Test("blocks double until any time fits in, and are never more than there is room for")
  func blocks() {
    var clock = BlockClock()
    #expect(clock.reach(1_000_000_000) == 0)
    let before = clock.length
    let doublings = clock.reach(3_600_000_000_000)
    #expect(clock.length == before << doublings)
    #expect(clock.block(of: 3_600_000_000_000) < BlockClock.most)
    #expect(clock.block(of: 3_600_000_000_000) >= BlockClock.most / 2)
  }

  @Test("a step over several blocks belongs to each of them in part, and as a whole to all")
  func shares() {
    let clock = BlockClock()
    let length = clock.length
    let (start, end) = (length / 2, 3 * length)
    let shares = (0...3).map { clock.share(of: $0, from: start, to: end) }
    #expect(shares == [0.2, 0.4, 0.4, 0])
    #expect(clock.share(of: 1, from: length + 1, to: length + 9) == 1)
    #expect(clock.share(of: 1, from: length, to: length) == 1)
  }

  @Test("waiting is never more than the kernel counted, and what no look saw is not seen")
  func reconciled() {
    var tally = Tally()
    tally.elapsed = 100
    tally.running = 30
    tally.runnable = 10
    tally.add(90, waitingFor: .gil)
    tally.add(30, waitingFor: .sleep)
    #expect(tally.waiting == 60)
    #expect(tally.waiting(for: .gil) == 45)
    #expect(tally.waiting(for: .gil) + tally.waiting(for: .sleep) == 60)
    #expect(tally.unseen == 0)
    var sparse = tally
    sparse.elapsed = 200
    #expect(sparse.unseen == 40)
    #expect(sparse.waiting(for: .gil) == 90)
    #expect((tally + sparse).elapsed == 300)
  }
}
