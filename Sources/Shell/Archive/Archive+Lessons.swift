internal import Results
internal import Lessons
internal import Notebook

extension Archive {
  /// Whether nothing was ever begun here.
  var isNew: Bool { progress.lessons.isEmpty }

  /// The lesson that was open last.
  var currentLesson: String? { progress.currentLesson }

  /// The step, from 0, at which a lesson was left; nil when it was never begun.
  func step(of lesson: Lesson) -> Int? {
    progress.lessons[lesson.name].map { max($0.step - 1, 0) }
  }

  /// Whether the last step of a lesson was finished.
  func isFinished(_ lesson: Lesson) -> Bool {
    progress.lessons[lesson.name]?.finished.contains(lesson.steps.count) ?? false
  }

  /// Whether a step of a lesson, from 0, was finished.
  func isFinished(step: Int, of lesson: Lesson) -> Bool {
    progress.lessons[lesson.name]?.finished.contains(step + 1) ?? false
  }

  /// The finished steps of each lesson that was begun, from 1.
  var finished: Finished {
    Finished(
      steps: progress.lessons.mapValues(\.finished), exercises: progress.exercisesSolvedAlone)
  }

  /// Notes that a lesson was walked to its end; it begins anew when it is opened again.
  func finish(_ lesson: Lesson) {
    update { progress in
      var saved = progress.lessons[lesson.name] ?? LessonProgress()
      saved.finish(lesson.steps.count)
      saved.step = 1
      saved.open = nil
      saved.beforehand = nil
      progress.lessons[lesson.name] = saved
      progress.currentLesson = nil
    }
  }
}
