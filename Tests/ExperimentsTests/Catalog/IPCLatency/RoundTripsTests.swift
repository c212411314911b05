import Apparatus
import Platform
import Testing

@testable import Experiments

@Suite("How many round trips a slice has")
struct RoundTripsTests {
  private func trips(
    _ via: ChannelKind, on processors: [Int] = [0, 1], byteCount: Int = 4
  ) -> RoundTrips {
    RoundTrips(
      over: Dialogue(
        via: via, workers: .process, placement: .spread(over: processors), byteCount: byteCount,
        flow: .turns))
  }

  @Test("Workers who spin on processors of their own make many more trips than those who sleep")
  func spinning() {
    #expect(trips(.sharedSpinning).tripsPerBatch == 250)
    #expect(trips(.pipe).tripsPerBatch == 15)
    // On one processor each trip takes two turns of the scheduler, whoever spins.
    #expect(trips(.sharedSpinning, on: [1]).tripsPerBatch == 15)
  }

  @Test("On one processor many more trips precede the first that is timed")
  func warmUp() {
    #expect(trips(.unixStream, on: [0]).warmUp == 8 * trips(.unixStream).warmUp)
    #expect(trips(.unixStream, on: [0, 0]).warmUp == trips(.unixStream, on: [0]).warmUp)
  }

  @Test("The longer a message, the fewer trips, but never none", arguments: ChannelKind.allCases)
  func longMessages(via: ChannelKind) {
    let counts = [4, 1 << 10, 64 << 10, 1 << 20].map { trips(via, byteCount: $0) }
    #expect(counts.map(\.tripsPerBatch) == counts.map(\.tripsPerBatch).sorted(by: >))
    #expect(counts.allSatisfy { $0.tripsPerBatch >= 1 && $0.warmUp >= 1 && $0.single >= 2 })
  }
}
