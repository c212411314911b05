import Testing

@testable import Programs

@Suite("A damaged program")
struct DamagedProgramTests {
  /// A text with a few words taken away, doubled or exchanged by chance.
  private func damaged(_ text: String, _ random: inout RandomNumbers) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0..<words.count, using: &random)
      let other = Int.random(in: 0..<words.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where words.count > 1: words.remove(at: place)
      case 1: words.insert(words[other], at: place)
      case 2: words.swapAt(place, other)
      default:
        words[place] =
          ["0", "-1", "a[0]", "9", "(", ":", "x", "end", ";"].randomElement(
            using: &random) ?? ""
      }
    }
    return words.joined(separator: " ")
  }

  @Test("is refused or explored, and prints itself back if it is one", arguments: 0..<4)
  func damage(block: Int) throws {
    var random = RandomNumbers(seed: UInt64(block))
    var understood = 0
    for program in LibraryProgram.all {
      for _ in 0..<6 {
        let whole = try Program(program.text)
        let text = damaged(Bool.random(using: &random) ? whole.line : whole.text, &random)
        guard let read = try? Program(text) else { continue }
        #expect(try Program(read.line).text == read.text, "\(text)")
        guard let code = try? Code(read) else { continue }
        understood += 1
        for model in MemoryModel.allCases {
          let report = code.explored(model, limits: Limits(states: 2_000, duration: .seconds(5)))
          for fault in report.faults {
            #expect(code.trace(of: fault.schedule, model).count == fault.schedule.moves.count)
          }
        }
      }
    }
    #expect(understood > 20)
  }
}
