internal import Lessons
internal import Wording

/// What a report draws on besides the entries of the notebook.
struct ReportSource {
  /// The lessons whose questions were asked.
  let lessons: [Lesson]
  /// How far each lesson was walked; empty where none was begun.
  let progress: [LessonState]
  /// The claims of the article, judged by the entries; nil where nothing was run.
  let card: ReportCard?
  let explanations: Explanations
  let words: Wording
}
