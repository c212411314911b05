internal import Lessons

/// How far a person is in a lesson.
struct LessonState: Equatable {
  let number: Int
  let name: String
  let title: String
  /// The 1-based step to resume at; nil when the lesson was never begun.
  let step: Int?
  let steps: Int
  let isFinished: Bool
}

extension LessonState {
  init(_ lesson: Lesson, in archive: Archive) {
    number = lesson.number
    name = lesson.name
    title = lesson.title
    step = archive.step(of: lesson).map { $0 + 1 }
    steps = lesson.steps.count
    isFinished = archive.isFinished(lesson)
  }
}

extension [LessonState] {
  /// The lesson to go on with: the one that was open last, else the first that is not finished.
  func next(after current: String?) -> LessonState? {
    first { $0.name == current && $0.step != nil } ?? first { !$0.isFinished }
  }

  /// The lesson to begin where one has ended: the next that is not finished, else the first such.
  func next(behind ended: String) -> LessonState? {
    let later = drop { $0.name != ended }.dropFirst()
    return later.first { !$0.isFinished } ?? first { !$0.isFinished }
  }
}

extension Sitting {
  /// How far the person is in each lesson.
  var lessonStates: [LessonState] { lessons.map { LessonState($0, in: archive) } }
}
