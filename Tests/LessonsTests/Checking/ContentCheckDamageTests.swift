import Lessons
import Testing

@Suite("Whatever is done to content, the check comes to an end and names places")
struct ContentCheckDamageTests {
  @Test("Damaged content of every kind is checked", arguments: Fixture.withFAQ.keys.sorted())
  func damaged(file: String) throws {
    let text = try #require(Fixture.withFAQ[file])
    // The seed is fixed, so that what is found once is found again.
    var damage = Damage(seed: 20_260_322)
    for _ in 0..<150 {
      var files = Fixture.withFAQ
      files[file] = damage.done(to: text, times: 3)
      let faults = ContentCheck(source: Fixture.source(files), catalogue: Fixture.catalogue)
        .faults()
      #expect(faults.allSatisfy { $0.location.line > 0 && $0.location.column > 0 })
    }
  }

  @Test(
    "Content that looks like nothing is checked",
    arguments: [
      "", "\n", "#", "##", ">", "> **Predict**", "> **Predict**\n>\n> -", "```conlab", "- `", "*",
      "## `x`\n\n> **Estimate.**\n>\n> - `:`\n> - `;`", "\u{0}", "\u{FEFF}# x", "[](", "{", "{{",
      "@",
      String(repeating: ">", count: 20_000), String(repeating: "- ", count: 5_000),
      String(repeating: "*", count: 20_000), String(repeating: "[", count: 20_000),
    ])
  func odd(text: String) {
    for file in Fixture.withFAQ.keys {
      #expect(!Fixture.faults([file: text]).isEmpty, "\(file)")
    }
  }
}

/// Makes a text wrong in the ways of somebody who edits it.
struct Damage {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The text with lines or characters deleted, doubled, swapped or put in, some times.
  mutating func done(to text: String, times: Int) -> String {
    (0..<(1 + below(times))).reduce(text) { text, _ in
      below(2) == 0 ? inLines(text) : inCharacters(text)
    }
  }

  private mutating func inLines(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let strangers = [
      "# x", "## x", "```conlab", "```", "> - x `right`", "> **Recall.** x", "- `1`",
    ]
    change(&lines, strangers)
    return lines.joined(separator: "\n")
  }

  private mutating func inCharacters(_ text: String) -> String {
    var characters = Array(text)
    change(&characters, Array("`>#*-:;@={}[]()|\\\"' \n\t<&!0。：；"))
    return String(characters)
  }

  private mutating func change<Part>(_ parts: inout [Part], _ strangers: [Part]) {
    guard !parts.isEmpty else { return }
    let place = below(parts.count)
    switch below(5) {
    case 0: parts.remove(at: place)
    case 1: parts.insert(parts[place], at: place)
    case 2: parts.swapAt(place, below(parts.count))
    case 3: parts.insert(strangers[below(strangers.count)], at: place)
    default: parts[place] = strangers[below(strangers.count)]
    }
  }

  /// Knuth's linear congruential generator; the upper bits are the random ones.
  private mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }
}
