import Testing

@testable import Lessons

@Suite("The check of exercises")
struct ContentCheckExerciseTests {
  private static let page = """
    # Parcels

    Too few.

    ## Asked

    All.

    > **Lesson.** [two-sellers](../01-two-sellers.md)

    ## Wrong

    No lock.

    ```judge
    fails = "right"
    ```
    """

  /// The faults of exercises among those of a folder with these files.
  private func faults(_ files: [String: String]) -> [String] {
    Fixture.faults(files).filter { $0.contains("exercises/") }
  }

  private static let whole = [
    "en/exercises/parcels.md": page, "exercises/parcels/start.py": "a",
    "exercises/parcels/solution.py": "b",
  ]

  @Test("A page with a judge and its two files is in order")
  func whole() { #expect(faults(Self.whole).isEmpty) }

  @Test(
    "What is missing is named",
    arguments: [
      ("exercises/parcels/start.py", "there is no file 'exercises/parcels/start.py'"),
      ("exercises/parcels/solution.py", "there is no file 'exercises/parcels/solution.py'"),
      ("en/exercises/parcels.md", "the exercise 'parcels' has files and no page"),
    ])
  func missing(path: String, message: String) {
    var files = Self.whole
    files[path] = nil
    #expect(faults(files).contains { $0.hasSuffix(message) }, "\(faults(files))")
  }

  @Test("A page without a judge says nothing about judging")
  func judge() {
    var files = Self.whole
    files["en/exercises/parcels.md"] = Self.page.replacing("```judge", with: "```text")
    #expect(faults(files).contains { $0.contains("no block with 'judge'") })
  }

  @Test("A lesson that does not exist is named")
  func lesson() {
    var files = Fixture.english.merging(Self.whole) { $1 }
    files["en/exercises/parcels.md"] = Self.page.replacing("01-two-sellers", with: "01-kitchen")
    #expect(faults(files).contains { $0.contains("there is no lesson 'kitchen'") })
  }

  @Test("A translation has the same hints and no judge of its own")
  func translation() {
    var files = Self.whole
    files["zh/exercises/parcels.md"] = Self.page.replacing(
      "All.", with: "All.\n\n> **Hint** Look.")
    #expect(faults(files).contains { $0.contains("1 hints, but 0") })
    #expect(faults(files).contains { $0.contains("a second block with 'judge'") })
  }

  @Test("A file of another name is a stray")
  func stray() {
    var files = Self.whole
    files["exercises/parcels/begin.py"] = "x"
    #expect(faults(files).contains { $0.contains("no content has this name") })
  }
}
