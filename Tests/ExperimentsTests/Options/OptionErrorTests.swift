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
}
