internal import Lessons
internal import Terminal

/// The names that the completion of a shell offers; it is written once and cannot ask.
enum KnownNames {
  /// The lessons that are built in.
  static let lessons = Library().lessonNames
  /// What any of the settings can be set to.
  static let settingValues = Settings.Name.allCases.flatMap(\.values).uniqued()
}
