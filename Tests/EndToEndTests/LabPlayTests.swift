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
    #expect(won.contains("play lost-update --model sc --schedule abab"))
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
