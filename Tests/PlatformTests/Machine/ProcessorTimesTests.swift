import Platform
import Testing

@Suite struct ProcessorTimesTests {
  @Test("the stolen share is that of the time between two readings")
  func share() throws {
    let before = try #require(ProcessorTimes(text: "cpu  10 0 10 70 10 0 0 0 5 0\ncpu0 1"))
    let after = try #require(ProcessorTimes(text: "cpu  30 0 20 110 10 0 0 30 9 0\n"))
    #expect(before.total == 100)
    #expect(before.idle == 80)
    #expect(after.stolenShare(since: before) == 0.3)
    #expect(after.stolenShare(since: after) == 0)
    #expect(before.stolenShare == 0)
    #expect(ProcessorTimes(text: "cpu0 1 2 3 4 5 6 7 8") == nil)
  }

  @Test("pressure is a share and a time")
  func pressure() throws {
    let text = "some avg10=7.50 avg60=2.00 avg300=0.10 total=1234\nfull avg10=0.00 total=0"
    let pressure = try #require(Pressure(text: text))
    #expect(pressure.recentShare == 0.075)
    #expect(pressure.waiting == 1_234_000)
    #expect(Pressure(text: "full avg10=0.00 total=0") == nil)
  }
}
