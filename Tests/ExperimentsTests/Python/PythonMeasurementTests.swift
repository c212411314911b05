import Results
import Statistics
import Terminal
import Testing
import Wording

@testable import Apparatus
@testable import Experiments

@Suite("Several interpreters in one run")
struct PythonMeasurementTests {
  private let race = PythonRace(workers: 2, interpreters: .usual)

  /// A round of the form `call` in which an interpreter lost so many of 100 updates.
  private func records(_ condition: String, lost: Double) -> [Record] {
    [
      .observation(.init("lost-count", condition: condition, value: lost)),
      .observation(.init("lost-share", condition: condition, value: lost / 100)),
    ]
  }

  private func participants(_ names: [String]) -> [Record] {
    names.map { .note(.init(.interpreter, PythonEnsemble.mark(of: $0), text: "3.11.7")) }
  }

  @Test("Findings are those of the first one; the figures of the others carry their names")
  func first() {
    let observations = Observations(
      records: participants(["python3.11", "python3.8"]) + records("form=call", lost: 0)
        + records("python=python3.8 form=call", lost: 40))
    let judgement = race.judge(observations)
    #expect(MadeUpRounds.finding("python-lost-updates", in: judgement) == "none")
    #expect(judgement.estimate("lost-count", condition: "form=call")?.value == 0)
    #expect(
      judgement.estimate("lost-count", condition: "python=python3.8 form=call")?.value == 40)
  }

  @Test("A table sets them side by side")
  func table() throws {
    let observations = Observations(
      records: participants(["python3.11", "python3.8"]) + records("form=call", lost: 10)
        + records("python=python3.8 form=call", lost: 40))
    let blocks = race.exhibits(observations, race.judge(observations), MadeUpRounds.keys)
    guard case .table(let table)? = blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(
      table.columns.map(\.title.plain)
        == ["condition", "python3.11 (3.11.7)", "python3.8 (3.11.7)"])
    #expect(table.rows.map { $0.map(\.plain) } == [["form=call", "10 %", "40 %"]])
  }

  @Test("The table is called by what the quantity is of, in the words of the language")
  func title() throws {
    let observations = Observations(
      records: participants(["a", "b"]) + records("form=call", lost: 1))
    let words = Wording(language: "zh") { page in
      page == RaceWord.page ? ["quantity lost-share": "丢失的比例"] : [:]
    }
    let titles = [words, MadeUpRounds.keys].map {
      race.exhibits(observations, race.judge(observations), $0).tables.first?.title?.plain
    }
    #expect(titles == ["丢失的比例", "Updates of a slice that the counter does not show"])
  }

  @Test("A row that only another one has is shown, with a dash for the first")
  func onlyOther() throws {
    let observations = Observations(
      records: participants(["a", "b"]) + records("form=call", lost: 10)
        + records("python=b form=lock", lost: 40))
    guard
      case .table(let table)? = race.exhibits(
        observations, race.judge(observations), MadeUpRounds.keys
      ).first
    else {
      Issue.record("no table")
      return
    }
    #expect(
      table.rows.map { $0.map(\.plain) }
        == [["form=call", "10 %", "–"], ["form=lock", "–", "40 %"]])
  }

  @Test("A condition that was empty carries the name alone")
  func emptyCondition() {
    let observations = Observations(
      records: participants(["a", "b"]) + records("python=b", lost: 3) + records("", lost: 1))
    #expect(observations.ofFirstInterpreter.values("lost-count") == [1])
    #expect(observations.ofInterpreter("b").values("lost-count") == [3])
  }
}
