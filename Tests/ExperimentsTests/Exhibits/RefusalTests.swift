import Platform
import Results
import Terminal
import Testing
import Wording

@testable import Experiments

@Suite("Why something could not be measured")
struct RefusalTests {
  @Test(
    "What the lab found itself is a fact, what the machine says stands as it is",
    arguments: [
      ("gives whole pages (4096 B)", Refusal.obstacle(.givesPages(byteCount: 4096))),
      ("maps whole pages (16384 B)", .obstacle(.mapsPages(byteCount: 16384))),
      ("carries at most 8 bytes", .obstacle(.carriesAtMost(byteCount: 8))),
      ("holds one message at a time", .obstacle(.holdsOneMessage)),
      ("works within one process only", .obstacle(.worksWithinProcess)),
      ("a worker ended", .workerEnded), ("a wrong result", .wrongResult),
      ("ended with 3", .childExited(code: 3)),
      ("ended by SIGKILL", .childKilled(signal: "SIGKILL")),
      ("a process ended", .workerEnded),
      ("3 of 9 workers, then EAGAIN", .teamIncomplete(made: 3, wanted: 9, error: "EAGAIN")),
      ("mq_open EMFILE", .obstacle(.machine("mq_open EMFILE"))),
      ("carries at most eight bytes", .obstacle(.machine("carries at most eight bytes"))),
    ])
  func facts(reason: String, expected: Refusal) {
    #expect(Refusal(reason: reason) == expected)
  }

  @Test("A fact is said in the words of the language, with its numbers")
  func words() {
    let words = Wording(language: "xx") { _ in
      ["carries-at-most": "no more than {bytes}", "team-incomplete": "{made}/{wanted}: {error}"]
    }
    #expect(Refusal.obstacle(.carriesAtMost(byteCount: 8)).sentence(words) == "no more than 8")
    #expect(
      Refusal.teamIncomplete(made: 3, wanted: 9, error: "EAGAIN").sentence(words)
        == "3/9: EAGAIN")
    #expect(Refusal.obstacle(.machine("mq_open EMFILE")).sentence(words) == "mq_open EMFILE")
  }

  @Test("Only the condition that was refused has a cell, and the cell is a warning")
  func cell() {
    let refused: Condition = [.via: "udp"]
    let observations = Observations(records: [MadeUpRounds.refusal(refused, "socket EMFILE")])
    let keys = MadeUpRounds.keys
    #expect(Refusal.cell(of: refused, in: observations, keys) == .warning("socket EMFILE"))
    #expect(Refusal.cell(of: [.via: "tcp"], in: observations, keys) == nil)
  }
}
