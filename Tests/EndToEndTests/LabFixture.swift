import TestSupport

/// A folder of its own for one test: the lab's state, and a small lesson in two languages.
enum LabFixture {
  /// What the lesson runs: few workers and rounds, because the run is a real one.
  private static let command = "lifecycle --workers 2 --rounds 6"

  /// A folder with the lesson in it.
  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      Array(KitchenLesson.english(running: command).utf8), to: "lessons/en/01-kitchen.md")
    try folder.write(
      Array(KitchenLesson.chinese(running: command).utf8), to: "lessons/zh/01-kitchen.md")
    return folder
  }

  /// What a person's environment looks like, with the state kept in the folder.
  static func environment(_ folder: TemporaryFolder) -> [String: String] {
    [
      "LANG": "C.UTF-8", "HOME": folder.path, "CONLAB_STATE": folder.path + "/state",
      "PATH": "/usr/bin:/bin",
    ]
  }
}
