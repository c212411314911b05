import Testing

@testable import Lessons

@Suite("Pages of exercises")
struct ExerciseReaderTests {
  private static let page = """
    # Lost parcels

    The total is too small.

    ## What is asked

    A right total.

    > **Hint** Look twice.

    > **Lesson.** [kitchen](../01-kitchen.md)

    ## What was wrong

    No lock.

    ```judge
    function, fails = "total", "right"
    ```
    """

  private static func read(_ text: String) -> (ExercisePage, [String]) {
    let (page, faults) = ExerciseReader.page(text, file: "en/exercises/x.md", name: "x")
    return (page, faults.map(\.message))
  }

  @Test("say what users notice, what is asked, what was wrong, and how to judge")
  func whole() {
    let (page, faults) = Self.read(Self.page)
    #expect(faults.isEmpty)
    #expect(page.title == "Lost parcels" && page.lesson == "kitchen")
    #expect(page.symptom.plainText == "The total is too small.")
    #expect(page.task.plainText == "A right total.")
    #expect(page.explanation.plainText == "No lock.")
    #expect(page.hints.count == 1)
    #expect(page.judge == "function, fails = \"total\", \"right\"\n")
  }

  @Test("lack a lesson or a section, and the fault says so")
  func faults() {
    let lines = Self.page.split(separator: "\n", omittingEmptySubsequences: false)
    let noLesson = lines.filter { !$0.contains("Lesson") }.joined(separator: "\n")
    #expect(Self.read(noLesson).1.contains { $0.contains("has no lesson") })
    let oneSection = Self.page.replacing("## What was wrong", with: "")
    #expect(Self.read(oneSection).1.contains { $0.contains("1 sections, but 2") })
  }

  @Test("name the criterion by which the start file fails")
  func startFails() {
    for (judge, expected) in [
      ("fails = right", "right"), ("fails = \"in-time\"", "in-time"),
      ("function, fails = \"total\", \"right\"", nil),
    ] {
      var page = Self.read(Self.page).0
      page.judge = judge
      let exercise = Exercise(page: page, kind: .python, start: "", solution: "", wrong: [:])
      #expect(exercise.startFails == expected, "\(judge)")
    }
  }
}
