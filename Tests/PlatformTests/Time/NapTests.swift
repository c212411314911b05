import Platform
import Testing

@Suite struct NapTests {
  @Test(
    "a nap lasts at least as long as asked, and one of no time returns",
    arguments: [0, -5, 300_000])
  func length(nanoseconds: Int) {
    let start = MonotonicClock.now()
    Nap.sleep(nanoseconds: nanoseconds)
    #expect(MonotonicClock.now() - start >= nanoseconds)
  }
}
