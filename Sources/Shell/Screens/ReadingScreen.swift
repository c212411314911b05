internal import Lessons
internal import Terminal
internal import Wording

/// What to read: titles, addresses, and what each is good for.
struct ReadingScreen {
  let words: Wording
  let lessons: [Lesson]

  /// Works; all of them stand under their lessons, some in the order of the page.
  func document(
    _ works: [ReadingList.Work], of list: Library.Translated<ReadingList>, isWhole: Bool
  ) -> Document {
    let untranslated = words.untranslated(list.isFallback)
    guard isWhole else { return Document(untranslated + works.flatMap(blocks)) }
    return Document(
      [.heading(level: 1, Text(list.content.title))] + untranslated
        + ProseDocument.blocks(list.content.introduction) + byLesson(works))
  }

  /// Each work once, under the first lesson that names it.
  private func byLesson(_ works: [ReadingList.Work]) -> [Block] {
    lessons.flatMap { lesson -> [Block] in
      let own = works.filter { $0.lessons.first == lesson.name }
      guard !own.isEmpty else { return [] }
      return [.heading(level: 2, Text(lesson.title))] + own.flatMap(blocks)
    }
  }

  private func blocks(_ work: ReadingList.Work) -> [Block] {
    [
      .paragraph(Text(work.title, .strong) + Text("\n") + Text(work.address, .link)),
      .quote(Document(ProseDocument.blocks(work.note))),
    ]
  }
}
