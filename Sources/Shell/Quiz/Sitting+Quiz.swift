internal import Lessons
internal import Notebook

extension Sitting {
  /// All questions that can be asked.
  func quizPool() throws(ShellError) -> QuizPool {
    QuizPool(faq: try faq().content, lessons: lessons)
  }

  /// The questions about a topic, or all of them, in the order in which they are asked.
  ///
  /// A script that names a topic counts on the order of the file, whatever was answered before.
  func quizItems(
    _ topic: [String], count: Int?, inFileOrder: Bool = false
  ) throws(ShellError) -> [QuizItem] {
    let pool = try quizPool()
    let found = topic.isEmpty ? pool.items : try quizItems(about: topic, in: pool)
    if inFileOrder, !topic.isEmpty { return Array(found.prefix(count ?? found.count)) }
    let schedule = ReviewSchedule(LearningRecord(archive.answers).attempts)
    let ordered = QuizPool.ordered(found, by: schedule, at: Archive.now)
    return Array(ordered.prefix(count ?? ordered.count))
  }

  /// The questions that are due, those that have waited longest first; and when the next one is.
  func dueItems() throws(ShellError) -> (items: [QuizItem], next: Double?, isNew: Bool) {
    let schedule = ReviewSchedule(LearningRecord(archive.answers).attempts)
    let pool = try quizPool()
    let known = Set(pool.items.map(\.key))
    return (
      pool.items(schedule.due(at: Archive.now)), schedule.next(after: Archive.now),
      schedule.lastTimes.keys.allSatisfy { !known.contains($0) }
    )
  }

  private func quizItems(
    about topic: [String], in pool: QuizPool
  ) throws(ShellError) -> [QuizItem] {
    let words = topic.joined(separator: " ")
    let ofLesson = pool.items(ofLesson: words)
    if !ofLesson.isEmpty { return ofLesson }
    let page = try faq().content
    if let number = Int(words) { return pool.items(of: [try page.item(number: number)]) }
    if let item = page.items.first(where: { $0.name == words }) { return pool.items(of: [item]) }
    let matches = try faqMatches(words)
    guard let best = matches.first, best.fits else {
      throw .unknownTopic(words, nearest: matches.prefix(3).map(\.name))
    }
    // A topic may cover several items that fit about as well.
    let near = matches.filter { $0.fits && $0.score >= best.score * 0.7 }.prefix(3).map(\.name)
    return pool.items(of: near.compactMap { name in page.items.first { $0.name == name } })
  }
}
