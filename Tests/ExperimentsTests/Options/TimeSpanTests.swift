import Experiments
import Testing

@Suite("Lengths of time as typed")
struct TimeSpanTests {
  @Test(
    "A number with a unit is understood",
    arguments: [
      ("5ms", 5e6), ("20us", 2e4), ("20µs", 2e4), ("20\u{3BC}s", 2e4), ("1.5s", 1.5e9),
      ("0s", 0), ("-5ms", -5e6), ("7ns", 7), (".5ms", 5e5),
    ])
  func understood(text: String, nanoseconds: Double) throws {
    #expect(try #require(TimeSpan(argument: text)).nanoseconds == nanoseconds)
  }

  @Test(
    "Anything else is refused",
    arguments: ["", "5", "ms", "5 ms", "5m", "1e3ms", "five ms", "1.2.3s", "٣ms", "infs"])
  func refused(text: String) { #expect(TimeSpan(argument: text) == nil) }

  @Test(
    "It is written in the largest unit that keeps it whole",
    arguments: [
      ("5ms", "5ms"), ("1000ms", "1s"), ("1500ms", "1500ms"), ("0.1ms", "100us"), ("0s", "0ns"),
      ("2.5ns", "2.5ns"),
    ])
  func written(text: String, expected: String) throws {
    #expect(try #require(TimeSpan(argument: text)).description == expected)
  }

  @Test("What is written can be typed again", arguments: [0, 1, 0.25, 999, 1e3, 5e6, 1.5e9, 6e10])
  func roundTrip(nanoseconds: Double) {
    let span = TimeSpan(nanoseconds: nanoseconds)
    #expect(TimeSpan(argument: span.description) == span)
  }

  @Test("A length beyond every clock is refused, not a crash", arguments: ["s", "ns"])
  func beyondEveryClock(unit: String) {
    for count in [20, 400] {
      let digits = String(repeating: "9", count: count)
      #expect(TimeSpan(argument: digits + unit) == nil)
      #expect(TimeSpan(argument: "-" + digits + unit) == nil)
    }
  }

  @Test("The longest length of the clock is written whole")
  func longest() throws {
    #expect(try #require(TimeSpan(argument: "9000000000s")).description == "9000000000s")
  }
}
