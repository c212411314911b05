import Apparatus
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("race in Python")
struct PythonRaceTests {
  private func value(
    _ finding: String, _ lost: [PythonRace.Form: Double], workers: Int = 2
  ) -> String? {
    let records = lost.map { form, count in
      MadeUpRounds.observation(Race.lostCount, form.condition, count)
    }
    let race = PythonRace(workers: workers, interpreters: .usual)
    return MadeUpRounds.finding(finding, in: race.judge(Observations(records: records)))
  }

  @Test(
    "What was lost decides",
    arguments: [
      ("python-lost-updates", [.call: 5], "some"), ("python-lost-updates", [.call: 0], "none"),
      ("python-lost-updates", [.lock: 0], "inconclusive"),
      ("plus-equals", [.plusEquals: 1], "loses"), ("plus-equals", [.plusEquals: 0], "none-seen"),
      ("python-lock", [.call: 5, .lock: 0], "holds"),
      ("python-lock", [.call: 5, .lock: 1], "fails"),
      ("python-lock", [.call: 0, .lock: 0], "inconclusive"),
      ("process-updates", [.sharedValue: 3], "some"),
      ("process-updates", [.sharedValue: 0], "none"),
    ] as [(String, [PythonRace.Form: Double], String)])
  func findings(finding: String, lost: [PythonRace.Form: Double], expected: String) {
    #expect(value(finding, lost) == expected)
  }

  @Test("Each form is a row in words, and a bar by its name in the records")
  func exhibits() {
    let race = PythonRace(workers: 2, interpreters: .usual)
    let observations = Observations(
      records: PythonRace.Form.allCases.map {
        MadeUpRounds.observation(Race.lostShare, $0.condition, 0.5)
      })
    let blocks = race.exhibits(observations, race.judge(observations), MadeUpRounds.keys)
    guard case .table(let table)? = blocks.first, case .chart(.bars(let chart))? = blocks.last
    else {
      Issue.record("no table or no bars")
      return
    }
    #expect(table.rows.map(\.[0].plain) == PythonRace.Form.allCases.map(\.rawValue))
    #expect(chart.bars.map(\.label) == PythonRace.Form.allCases.map(\.rawValue))
  }

  @Test("A single worker has nobody to lose updates to")
  func alone() {
    #expect(value("python-lost-updates", [.call: 0], workers: 1) == "inconclusive")
  }

  @Test("Options that Python gives no meaning are refused", arguments: ["--guard", "--kind"])
  func refused(option: String) {
    let value = option == "--guard" ? "mutex" : "process"
    #expect(throws: (any Error).self) {
      try ExperimentCatalog.invocation(of: ["race", "--runtime", "python", option, value])
    }
  }
}
