import TestSupport
import Testing

@testable import Terminal

@Suite("The colours of a screen")
struct InksTests {
  /// Backgrounds that terminals and their themes have.
  private static let papers: [Background: [String]] = [
    .dark: [
      "#000000", "#1e1e1e", "#282c34", "#002b36", "#300a24", "#2e3440", "#1d1f21", "#282a36",
    ],
    .light: [
      "#ffffff", "#fdf6e3", "#eeeeec", "#f5f5f5", "#fafafa", "#eff1f5", "#eee8d5",
    ],
  ]

  /// A place of the table of 256 colours: a cube of six steps a side, then greys (xterm).
  private func color(_ place: Int) -> String {
    func hex(_ value: Int) -> String {
      let digits = String(value, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }
    if place >= 232 { return "#" + String(repeating: hex(8 + 10 * (place - 232)), count: 3) }
    let steps = [0, 95, 135, 175, 215, 255]
    let cube = place - 16
    return "#" + [cube / 36, cube / 6 % 6, cube % 6].map { hex(steps[$0]) }.joined()
  }

  @Test("are all read easily on every usual background", arguments: Background.allCases)
  func contrast(background: Background) {
    for paper in Self.papers[background] ?? [] {
      for ink in Inks.on(background).all {
        let ratio = Contrast.ratio(color(ink), on: paper)
        #expect(ink >= 16 && ratio >= 4.5, "\(ink) \(color(ink)) on \(paper): \(ratio)")
      }
    }
  }

  @Test("differ from one series to the next", arguments: Background.allCases)
  func series(background: Background) {
    let series = Inks.on(background).series
    #expect(Set(series).count == series.count)
  }

  @Test("follow the background that is known, and are basic where none is")
  func canvas() {
    let document: Document = [.paragraph(Text("go", .good) + " " + Text("on", .strong))]
    func text(_ background: Background?) -> String {
      document.rendered(on: Canvas(width: 40, color: true, background: background))
    }
    #expect(text(nil) == "\u{1B}[32mgo\u{1B}[0m \u{1B}[1mon\u{1B}[0m\n")
    #expect(text(.dark) == "\u{1B}[38;5;114mgo\u{1B}[0m \u{1B}[1mon\u{1B}[0m\n")
    #expect(text(.light) == "\u{1B}[38;5;22mgo\u{1B}[0m \u{1B}[1mon\u{1B}[0m\n")
  }

  @Test("A background is bright or dark by its light")
  func background() {
    #expect(Background(red: 1, green: 1, blue: 1) == .light)
    #expect(Background(red: 0, green: 0, blue: 1) == .dark)
    #expect(Background(red: 0.99, green: 0.96, blue: 0.89) == .light)
    #expect(Background(red: 0, green: 0.17, blue: 0.21) == .dark)
  }
}
