import Testing

@testable import Shell

@Suite("Numbers that an explanation asks for")
struct PlaceholdersTests {
  @Test(
    "Quantities, options and nothing else",
    arguments: [
      ("order-kept", "80 %"), ("processes", "1"), ("workers", "2"), ("kind", "thread"),
      ("order-kept@kind=thread", nil), ("seconds", nil), ("nothing", nil), ("", nil), ("@", nil),
    ] as [(String, String?)])
  func text(written: String, expected: String?) throws {
    #expect(Placeholders(measured: try Samples.measured()).text(written) == expected)
  }

  @Test("A bare name stands for no one of several figures")
  func bare() throws {
    let check = AnswerScreenCheck(
      answerCase: BoundedBufferAnswerTests.cases[0], language: .english)
    let placeholders = Placeholders(measured: try check.measured())
    #expect(placeholders.text("lost-items@with=condition") == "0")
    #expect(placeholders.text("lost-items") == nil)
  }
}
