internal import Lessons
internal import Terminal

/// The lessons, with how far the person is in each.
struct LessonListScreen {
  let session: Session

  var document: Document {
    let words = session.words
    var table = Table(
      columns: words.columns([.lesson, .about, .progress]))
    for lesson in session.lessons {
      table.append([
        .command(lesson.name), Text(lesson.title),
        words.progress(of: lesson, in: session.archive),
      ])
    }
    return [
      .heading(level: 1, words.text(.lessons)), .table(table),
      .paragraph(words.text(.lessonsNext)),
    ]
  }
}
