internal import Terminal
internal import Wording

/// The lessons, with how far the person is in each.
struct LessonListScreen {
  let lessons: [LessonState]
  let words: Wording

  var document: Document {
    var table = Table(columns: words.columns([.lesson, .about, .progress]))
    for lesson in lessons {
      table.append([.command(lesson.name), Text(lesson.title), words.progress(lesson)])
    }
    return [
      .heading(level: 1, words.text(ScreenWord.lessons)), .table(table),
      .paragraph(words.text(ScreenWord.lessonsNext)),
    ]
  }
}
