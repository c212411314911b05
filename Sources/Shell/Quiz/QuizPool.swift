internal import Lessons
internal import Notebook

/// All questions that can be asked again: those of the FAQ, and of the lessons what has one answer.
struct QuizPool {
  let items: [QuizItem]

  /// The questions of the FAQ, and those to recall or explain in lessons.
  ///
  /// What a lesson asks about a run can only be asked beside that run, so it is left out.
  init(faq: FAQPage, lessons: [Lesson]) {
    items = faq.items.flatMap(Self.items) + lessons.flatMap(Self.items)
  }

  /// The questions with one of these keys, in the order of the keys.
  func items(_ keys: [Attempt.Key]) -> [QuizItem] {
    keys.compactMap { key in items.first { $0.key == key } }
  }

  /// The questions of a lesson, and those of the FAQ that it goes into.
  func items(ofLesson name: String) -> [QuizItem] {
    items.filter { $0.lesson == name || $0.related.contains(name) }
  }

  /// The questions of items of the FAQ.
  func items(of faqItems: [FAQItem]) -> [QuizItem] {
    let numbers = Set(faqItems.map(\.number))
    return items.filter { $0.lesson == QuizItem.faq && numbers.contains($0.step) }
  }

  /// The questions in the order in which they are asked: due ones, new ones, then the oldest.
  static func ordered(
    _ items: [QuizItem], by schedule: ReviewSchedule, at now: Double
  ) -> [QuizItem] {
    let due = schedule.due(at: now)
    let waiting = due.compactMap { key in items.first { $0.key == key } }
    let fresh = items.filter { schedule.lastTimes[$0.key] == nil }
    let rest = items.filter { schedule.lastTimes[$0.key] != nil && !due.contains($0.key) }
      .sorted { (schedule.lastTimes[$0.key] ?? 0) < (schedule.lastTimes[$1.key] ?? 0) }
    return waiting + fresh + rest
  }

  private static func items(of item: FAQItem) -> [QuizItem] {
    func make(_ body: QuizItem.Body) -> QuizItem {
      QuizItem(
        lesson: QuizItem.faq, step: item.number, title: item.title, body: body,
        command: item.command, hints: item.blocks.hints, related: item.lessons)
    }
    return item.blocks.questions.map { make(.choice($0)) }
      + item.numericQuestions.map { make(.number($0)) }
  }

  private static func items(of lesson: Lesson) -> [QuizItem] {
    lesson.steps.flatMap { step in
      step.blocks.questions.filter { $0.finding == nil }.map { question in
        QuizItem(
          lesson: lesson.name, step: step.number, title: lesson.title, body: .choice(question),
          command: nil, hints: step.blocks.hints, related: [lesson.name])
      }
    }
  }
}
