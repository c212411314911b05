import Notebook
import Testing

@Suite struct NotebookExportTests {
  static let wording = NotebookExport.Wording(
    title: "Lab notebook", machine: "Machine", predictions: "Predictions", recall: "Answers",
    runs: "Runs",
    predictionColumns: ["When", "Lesson", "Finding", "Expected", "Measured", "Result"],
    recallColumns: ["When", "Lesson", "Question", "Result"],
    quantityColumns: [
      "Quantity", "Condition", "Value", "Low", "High", "Level", "Method", "Count",
    ],
    findingColumns: ["Finding", "Value", "Decided by"], caveats: "Caveats:",
    notSure: "not sure", notMeasured: "not measured",
    grades: [.right: "right", .wrong: "wrong", .notSure: "not sure", .undecided: "undecided"])

  static func markdown(_ entries: [NotebookEntry]) -> String {
    NotebookExport.markdown(entries, wording: wording) { "\($0) \($1)" }
  }

  @Test("A report shows the machine, predictions against outcomes, answers and runs")
  func report() {
    #expect(
      Self.markdown(Samples.entries) == """
        # Lab notebook

        ## Machine

        - processors: 2
        - usable: 2
        - kernel: Linux 6.1
        - clock_ns: 25.5
        - load: [0.5]
        - memory: 8589934592
        - quota: null

        ## Predictions

        | When | Lesson | Finding | Expected | Measured | Result |
        | --- | --- | --- | --- | --- | --- |
        | 2027-01-15T08:00:00Z | sync-problems | lost-updates | none | some | wrong |

        ## Answers

        | When | Lesson | Question | Result |
        | --- | --- | --- | --- |
        | 2027-01-15T08:00:03Z | sync-problems | 9-recall-1 | not sure |

        ## Runs

        ### 2. race

        `race --threads 2 --guard none --seed 7`

        2027-01-15T08:00:01Z, finished, 1.5 s

        | Finding | Value | Decided by |
        | --- | --- | --- |
        | lost-updates | some | lost-share |

        | Quantity | Condition | Value | Low | High | Level | Method | Count |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | lost-share | guard=none | 0.25 1 | 0.125 1 | 0.5 1 | 0.95 | median | 20 |

        Caveats:

        - debug-build: slow \\| and long

        """)
  }

  @Test("A prediction without a run says so, and an unsure one too")
  func notMeasured() {
    var prediction = Samples.prediction
    prediction.values = []
    let entries = [NotebookEntry(id: 1, seconds: 0, content: .prediction(prediction))]
    #expect(
      Self.markdown(entries).contains(
        "| 1970-01-01T00:00:00Z | sync-problems | lost-updates | not sure | not measured |  |"))
  }

  @Test("An empty notebook is a title")
  func empty() throws {
    #expect(Self.markdown([]) == "# Lab notebook\n")
    #expect(try NotebookExport.entries(json: NotebookExport.json([])) == [])
  }

  @Test("What is no export is an error", arguments: ["", "{}", "[]", "{\"entries\":7}"])
  func noExport(text: String) {
    #expect(throws: NotebookError.notAResult) { try NotebookExport.entries(json: text) }
  }
}
