import Testing

@testable import Shell

@Suite("What stood on the screen last")
struct ScreenRecordTests {
  @Test("It is what the line before the present one showed, without escape codes")
  func last() {
    var record = ScreenRecord()
    #expect(record.last == nil)
    record.append("welcome\n")
    record.begin("race --quick")
    #expect(record.last == .init(line: nil, text: "welcome\n"))
    record.append("\u{1B}[1;36mlost\u{1B}[0m some\n")
    record.append("线程\n")
    record.begin("report")
    #expect(record.last == .init(line: "race --quick", text: "lost some\n线程\n"))
  }

  @Test("Before anything was shown there is none")
  func none() {
    var record = ScreenRecord()
    record.begin("report")
    #expect(record.last == nil)
  }

  @Test("Of a very long one the end is kept")
  func long() {
    var record = ScreenRecord()
    record.begin("show race --all")
    for _ in 0..<60 { record.append(String(repeating: "x", count: 1_000)) }
    record.append("end")
    record.begin("report")
    #expect(record.last.map { $0.text.count <= 40_000 && $0.text.hasSuffix("xend") } == true)
  }
}
