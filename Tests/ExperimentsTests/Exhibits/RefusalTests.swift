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
      ("gives whole pages (4096 B)", Refusal.givesPages(byteCount: 4096)),
      ("maps whole pages (16384 B)", .mapsPages(byteCount: 16384)),
      ("carries at most 8 bytes", .carriesAtMost(byteCount: 8)),
      ("holds one message at a time", .holdsOneMessage),
      ("works within one process only", .worksWithinProcess),
      ("a worker ended", .workerEnded), ("a process ended", .workerEnded),
      ("3 of 9 workers, then EAGAIN", .teamIncomplete(made: 3, wanted: 9, error: "EAGAIN")),
      ("mq_open EMFILE", .machine("mq_open EMFILE")),
      ("carries at most eight bytes", .machine("carries at most eight bytes")),
    ])
  func facts(reason: String, expected: Refusal) {
    #expect(Refusal(reason: reason) == expected)
  }

  @Test("A fact is said in the words of the language, with its numbers")
  func words() {
    let words = Wording(language: "xx") { _ in
      ["carries-at-most": "no more than {bytes}", "team-incomplete": "{made}/{wanted}: {error}"]
    }
    #expect(Refusal.carriesAtMost(byteCount: 8).text(words).plain == "no more than 8")
    #expect(
      Refusal.teamIncomplete(made: 3, wanted: 9, error: "EAGAIN").text(words).plain
        == "3/9: EAGAIN")
    #expect(Refusal.machine("mq_open EMFILE").text(words).plain == "mq_open EMFILE")
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
