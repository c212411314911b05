import Terminal
import Testing

@testable import Shell

@Suite("The line that moves while an experiment runs")
struct ProgressLineTests {
  @Test(
    "gives up its bar before its words",
    arguments: [
      (80, "race ##########---------- 1.2 of 2.4 s  Ctrl-C stops"),
      (40, "race ###---- 1.2 of 2.4 s  Ctrl-C stops"),
      (32, "race 1.2 of 2.4 s  Ctrl-C stops"),
    ])
  func width(columns: Int, expected: String) {
    let line = ProgressLine.line(
      "race", place: "1.2 of 2.4 s  Ctrl-C stops", share: 0.5, width: columns - 1,
      isUnicode: false)
    #expect(line == expected)
    #expect(DisplayWidth.of(line) < columns)
  }
}
