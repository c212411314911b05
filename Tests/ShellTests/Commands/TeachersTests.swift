import Experiments
import Lessons
import TestSupport
import Testing

@testable import Shell

@Suite("What teachers write is checked against the real commands, and nothing ends the check")
struct TeachersTests {
  private let catalogue = CatalogueFacts(
    lineError: Parsing.error(in:), grammar: GrammarTree.whole)

  private func faults(_ files: [String: String]) -> [String] {
    let source = LessonSource.memory(files.mapValues { Array($0.utf8) })
    return ContentCheck(source: source, catalogue: catalogue).faults().map(\.description)
  }

  @Test(
    "A line that holds no command is a fault with its place",
    arguments: ["# a comment", "#", "   # and more", "\"\"", "'", "-", "--", "--help=", "\\"])
  func noCommand(line: String) {
    let lesson = KitchenLesson.english().replacing(
      "```conlab\nlifecycle\n", with: "```conlab\n\(line)\nlifecycle\n")
    #expect(faults(["en/01-kitchen.md": lesson]).contains { $0.contains("cannot run") })
  }

  @Test("A fence left open before a heading makes faults of the lines behind it")
  func openFence() {
    let lesson =
      "# Kitchen\n\nA summary.\n\n## Cook\n\nText.\n\n```conlab\nlifecycle\n\n## Eat\n\nText.\n"
    let faults = faults(["en/01-kitchen.md": lesson])
    #expect(faults.contains { $0.hasPrefix("en/01-kitchen.md:9:1: cannot run '## Eat'") })
  }

  @Test("No damage to a command line of the lessons ends the program")
  func damagedLines() throws {
    let lines = try Library().lessons(language: "en").flatMap(\.content.steps)
      .flatMap(\.blocks.commands).flatMap(\.lines)
    var damage = LineDamage(seed: 20_260_322)
    for line in Set(lines).sorted() {
      for _ in 0..<6 { _ = Parsing.error(in: damage.done(to: line)) }
    }
  }

  @Test("The examples of the guide for teachers pass the check, with the experiments there are")
  func guide() throws {
    let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let guide = try LessonSource.folder(root + "/lessons").text(of: "README.md")
    let examples = guide.split(separator: "````markdown\n").dropFirst()
      .compactMap { $0.split(separator: "\n````").first.map(String.init) }
    try #require(examples.count == 8)
    // An example explains one experiment, and one page of words stands for all.
    let race = try #require(catalogue.experiments.first { $0.name == "race" })
    let facts = CatalogueFacts(
      experiments: [
        .init(
          name: race.name, findings: race.findings.filter { $0.name == "lost-updates" },
          quantities: race.quantities, options: race.options)
      ], commandError: catalogue.commandError)
    let files = [
      "en/01-two-sellers.md": examples[0], "en/explain/race.md": examples[1],
      "en/faq.md": examples[3], "en/claims.md": examples[4], "en/glossary.md": examples[5],
      "en/reading.md": examples[6], "en/exercises/parcels.md": examples[7],
      "exercises/parcels/start.py": "", "exercises/parcels/solution.py": "",
    ]
    let source = LessonSource.memory(files.mapValues { Array($0.utf8) })
    let faults = ContentCheck(source: source, catalogue: facts).faults()
    // The example names one work of the three that a lesson needs.
    #expect(
      faults.map(\.kind) == [.worksOfLesson("two-sellers", count: 1)])
  }
}

/// Makes a command line wrong by one or two characters, the same ones each time.
private struct LineDamage {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func done(to line: String) -> String {
    var characters = Array(line)
    for _ in 0...below(2) where !characters.isEmpty {
      let place = below(characters.count)
      let stranger = Array("0189-,.:=#'\"\\ ex%@x")[below(19)]
      switch below(4) {
      case 0: characters.remove(at: place)
      case 1:
        characters.insert(contentsOf: String(repeating: characters[place], count: 20), at: place)
      case 2: characters[place] = stranger
      default: characters.insert(stranger, at: place)
      }
    }
    return String(characters)
  }

  /// Knuth's linear congruential generator; the upper bits are the random ones.
  private mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }
}
