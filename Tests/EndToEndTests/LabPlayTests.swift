import Platform
import TestSupport
import Testing

@Suite("Being the scheduler at a terminal")
struct LabPlayTests {
  private let folder: TemporaryFolder

  init() throws { folder = try LabFixture.folder() }

  @Test("Moves are typed until the goal is reached, with commands of the lab between them")
  func play() throws {
    let lab = try LabSession(in: folder)
    let begun = try lab.type("play race", then: "conlab play, 0>")
    #expect(begun.contains("It can be done in 4 steps."))
    #expect(try lab.type("ab", then: "conlab play, 2>").contains("so far: ab"))
    #expect(try lab.type("programs lost-update", then: "conlab play, 2>").contains("Source:"))
    #expect(try lab.type("why A", then: "conlab play, 2>").contains("A can move"))
    #expect(try lab.type("undo", then: "conlab play, 1>").contains("so far: a "))
    #expect(try lab.type("", then: "conlab play, 1>").contains("Goal: break finally x == 2."))
    let won = try lab.type("bab")
    #expect(won.contains("Reached in 4 steps; fewer are not possible."))
    #expect(won.contains("play race --model sc --schedule abab"))
    #expect(try lab.leave() == .exited(code: 0))
  }

  @Test("A program of several lines is typed or pasted behind explore; Ctrl-C gives it up")
  func lines() throws {
    let lab = try LabSession(in: folder)
    try lab.type("explore", then: "·")
    for line in ["x = 0", "thread A, B:", "    seen = x", "    x = seen + 1"] {
      try lab.type(line, then: "·")
    }
    try lab.type("finally x == 2", then: "·")
    #expect(try lab.type("").contains("The shortest way there: 4 steps"))
    try lab.type("explore", then: "·")
    lab.terminal.send("\u{1b}[200~x = 0\n\nthread A:\n    x = 1\nnever x == 1\n\u{1b}[201~")
    try lab.see("4 pasted lines")
    lab.terminal.send("\r")
    try lab.wait(for: "·")
    #expect(try lab.type("").contains("never x == 1 is broken"))
    try lab.type("explore", then: "·")
    lab.terminal.send("\u{3}")
    try lab.wait(for: "conlab>")
    #expect(try lab.leave() == .exited(code: 0))
  }

  @Test("The person's editor changes a copy of the program, which is explored then")
  func editor() throws {
    let path = folder.path + "/mine.program"
    try folder.write(
      Array("x = 0\nthread A:\n    x = 1\nfinally x == 0\n".utf8), to: "mine.program")
    let lab = try LabSession(in: folder, environment: ["EDITOR": "sed -i 's/x == 0/x == 1/'"])
    #expect(try lab.type("explore \(path) --edit").contains("Nothing goes wrong"))
    #expect(
      folder.read("mine.program").map { String(decoding: $0, as: UTF8.self) }?
        .contains("finally x == 1") == true)
    #expect(try lab.leave() == .exited(code: 0))
    let without = try LabSession(in: folder, environment: ["EDITOR": "/nowhere/editor"])
    #expect(try without.type("explore \(path) --edit").contains("could not be started"))
    #expect(try without.leave() == .exited(code: 0))
  }

  @Test("Tab offers the moves that are possible, and the words of a game")
  func completion() throws {
    let lab = try LabSession(in: folder)
    try lab.type("play deadlock", then: "conlab play, 0>")
    lab.terminal.send("\t")
    try lab.see("A: lock a")
    lab.terminal.send("why \t")
    try lab.see("-- A")
    lab.terminal.send("\u{3}")
    try lab.wait(for: "conlab>")
    #expect(try lab.leave() == .exited(code: 0))
  }

  @Test("Ctrl-C and Ctrl-D leave the game and not the lab; a solved puzzle leads to the next")
  func puzzles() throws {
    let lab = try LabSession(in: folder)
    try lab.type("play", then: "conlab puzzle 1, 0>")
    lab.terminal.send("\u{3}")
    try lab.wait(for: "conlab>")
    try lab.type("puzzles 3", then: "conlab puzzle 3, 0>")
    lab.terminal.send("\u{4}")
    try lab.wait(for: "conlab>")
    try lab.type("puzzles 3", then: "conlab puzzle 3, 0>")
    #expect(try lab.type("impossible").contains("Right: no schedule does that."))
    try lab.type("", then: "conlab puzzle 1, 0>")
    #expect(try lab.type("abab").contains("puzzles 1 --answer abab"))
    #expect(try lab.type("puzzles").contains("2 of"))
    #expect(try lab.leave() == .exited(code: 0))
  }
}
