import Experiments
import Testing

@Suite("Options whose value cannot be used")
struct OptionErrorTests {
  @Test("A value in the range, its ends included, is no error", arguments: [1, 2, 256])
  func inRange(value: Int) throws {
    try OptionError.check("--workers", value, in: 1...256)
  }

  @Test(
    "A value out of range carries what was typed, what is allowed, and why", arguments: [0, 257])
  func outOfRange(value: Int) {
    #expect(
      throws: OptionError.outOfRange(
        option: "--workers", value: "\(value)", lowest: "1", highest: "256", .tasks)
    ) {
      try OptionError.check("--workers", value, in: 1...256, because: .tasks)
    }
  }

  @Test(
    "Each is one line that names the option, and the value where one was typed",
    arguments: [
      (
        OptionError.outOfRange(option: "--work", value: "2s", lowest: "0ns", highest: "1s", nil),
        "'--work 2s' is out of range: --work takes 0ns to 1s"
      ),
      (
        .outOfRange(
          option: "--workers", value: "0", lowest: "1", highest: "2", .processors(2)),
        "'--workers 0' is out of range: --workers takes 1 to 2, because this machine lets the lab "
          + "use 2 processors"
      ),
      (
        .needs("--raw", other: "--json"),
        "'--raw' means something only together with --json"
      ),
      (
        .conflict(option: "--place", value: "two", .processors(1)),
        "'--place two' cannot be used here, because this machine lets the lab use 1 processor"
      ),
    ])
  func sentence(error: OptionError, expected: String) { #expect(error.description == expected) }
}
