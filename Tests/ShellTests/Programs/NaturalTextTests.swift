import Programs
import Testing

@testable import Shell

@Suite("Numbers of schedules as people read them")
struct NaturalTextTests {
  @Test(
    "Digits stand in groups of three",
    arguments: [
      (0, "0"), (999, "999"), (1_000, "1,000"), (487_780, "487,780"), (1_167_000, "1,167,000"),
    ])
  func groups(value: Int, expected: String) { #expect(Natural(value).grouped == expected) }

  @Test(
    "Nearly all is not called all",
    arguments: [
      (1, 2, "50 %"), (4, 4, "100 %"), (999_999_999, 1_000_000_000, "> 99.9 %"), (0, 3, "0 %"),
    ])
  func shares(part: Int, whole: Int, expected: String) {
    #expect(Natural(part).shareText(of: Natural(whole)) == expected)
  }
}
