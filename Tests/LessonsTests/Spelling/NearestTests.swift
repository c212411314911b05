import Lessons
import Testing

@Suite("The word that was probably meant")
struct NearestTests {
  @Test(
    "Inserted, dropped, replaced and swapped letters count one each",
    arguments: [
      ("", "", 0), ("abc", "", 3), ("", "abc", 3), ("lifecycle", "lifecycle", 0),
      ("lifecylce", "lifecycle", 1), ("lifecycl", "lifecycle", 1), ("kitten", "sitting", 3),
      ("Lesson", "lesson", 0), ("ca", "abc", 3),
    ])
  func distance(left: String, right: String, expected: Int) {
    #expect(EditDistance.between(left, right) == expected)
  }

  @Test(
    "Only a word that is near is offered",
    arguments: [
      ("lesons", "lessons"), ("life", "lifecycle"), ("hlep", "help"), ("xyz", nil), ("", nil),
      ("l", nil), ("machines", "machine"),
    ])
  func word(typed: String, expected: String?) {
    let known = ["lessons", "lifecycle", "help", "machine"]
    #expect(Nearest.word(to: typed, among: known) == expected)
  }
}
