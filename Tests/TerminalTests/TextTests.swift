import Terminal
import Testing

@Suite("Texts")
struct TextTests {
  @Test("take styled pieces from a literal and merge equal neighbours")
  func interpolation() {
    let text: Text = "lost \("26 %", .number) of \(3) \(.code("x"))"
    #expect(
      text.spans == [
        Span("lost "), Span("26 %", .number), Span(" of 3 "), Span("x", .code),
      ])
    #expect((text + "!").plain == "lost 26 % of 3 x!")
    #expect(Text("a").styled(.good) + Text("b", .good) == Text("ab", .good))
  }

  @Test("mark code by backticks where colour cannot, unless it stands alone")
  func backticks() {
    let canvas = Canvas(width: 80)
    #expect(Text.command("race").rendered(on: canvas) == "race")
    #expect(("type \(.command("race"))" as Text).rendered(on: canvas) == "type `race`")
    #expect(
      ("type \(.command("race"))" as Text).rendered(on: Canvas(width: 80, color: true))
        == "type \u{1B}[1;36mrace\u{1B}[0m")
  }

  @Test("mark code in a cell of a table as they do in a paragraph")
  func backticksInCells() {
    let cells: [Text] = [.command("race"), "type \(.command("race"))"]
    let canvas = Canvas(width: 80)
    let table = Table(columns: [.init("Command"), .init("How")], rows: [cells])
    let shown = cells.map { $0.rendered(on: canvas) }
    let line = Document([.table(table)]).rendered(on: canvas).split(separator: "\n").last
    #expect(line.map(String.init) == "race     type `race`")
    #expect(shown == ["race", "type `race`"])
  }

  @Test("are cut off at the width when they must stay on one line")
  func oneLine() {
    let text = Text("线程和进程和线程和进程和线程", .strong)
    #expect(text.rendered(on: Canvas(width: 20)) == "线程和进程和线程和…")
    #expect(("a\nb" as Text).rendered(on: Canvas(width: 20)) == "a b")
  }
}
