internal import Lessons
internal import Terminal
internal import Wording

/// Leads a person on and takes the short words they answer with: the lesson, or an open quiz.
protocol Guide: AnyObject {
  /// What Enter on an empty line does; nil where it does nothing.
  var onEnter: Enter? { get }
  /// The question with choices that waits for its answer; nil where there is none.
  var openQuestion: Question? { get }
  /// Whether a question waits for its answer, with choices or for a number.
  var isAsking: Bool { get }
  /// Does what comes next.
  func next() throws(ShellError) -> Reply
  /// Answers the open question, with a letter, a number, or a question mark.
  func answer(_ word: String, confidence: Int?) throws -> Reply
  /// Goes on without an answer.
  func skip() throws(ShellError) -> Reply
  /// Shows the next hint.
  func hint() throws(ShellError) -> Reply
  /// Shows where the person is and what comes next.
  func whereAmI() throws(ShellError) -> Reply
}

/// What Enter on an empty line does.
enum Enter: Equatable {
  /// A command is performed.
  case perform(String)
  /// A line is put in front of the cursor, to be changed.
  case edit(String)
}

extension Sitting {
  /// A reply of one sentence.
  func say(_ phrase: Phrase, _ values: [String: String] = [:]) -> Reply {
    .document([.paragraph(words.text(phrase, values))])
  }

  /// The screen of a run.
  func screen(of measured: Measured) -> ResultScreen {
    ResultScreen(measured: measured, explanations: explanations, words: words)
  }

  /// The first screen of a run, for the findings that were asked for, behind what was predicted.
  ///
  /// - Parameters:
  ///   - measured: the run.
  ///   - asked: the findings.
  ///   - lead: what was predicted.
  ///   - above: what stands above all of it; where it takes more than a third of the window, the screen
  ///     begins on a page of its own.
  /// - Returns: the screen.
  func answer(
    of measured: Measured, to asked: [String] = [], lead: AnswerLead = .none,
    below above: Document = []
  ) -> AnswerScreen {
    var window = self.window()
    let taken = above.isEmpty ? 0 : above.height(width: window.columns) + 1
    if taken * 3 <= window.rows {
      window = ScreenSize(columns: window.columns, rows: window.rows - taken)
    }
    return AnswerScreen(
      measured: measured, asked: asked, lead: lead, isInteractive: isInteractive,
      explanations: explanations, told: told, words: words, window: window)
  }

  /// A run as it is shown where no lesson asked for it; Enter measures on where that may tell more.
  ///
  /// - Parameters:
  ///   - measured: the run.
  ///   - asked: the findings to show first.
  ///   - invitation: what Enter does where it does not measure on.
  /// - Returns: the screen with its offer.
  func reply(
    to measured: Measured, asked: [String] = [], invitation: Document = []
  ) -> Reply {
    let screen = answer(of: measured, to: asked, below: invitation)
    let document = screen.document
    screen.tell(at: measured.notebookEntry.map { .entry($0) })
    guard isInteractive, let line = screen.continuation else {
      return invitation.isEmpty
        ? .document(document) : .document(document) + .document(invitation)
    }
    return Reply(pieces: [.document(document)], offer: Offer(line, showing: asked))
  }

  /// Asks how sure a person is of an answer, from 1 to 3, where they have not said it yet.
  ///
  /// - Parameters:
  ///   - confidence: what was said with the answer.
  ///   - take: takes in how sure the person is; nil where that is left out.
  /// - Returns: the question, or what was taken in.
  /// - Throws: what taking in throws.
  func askHowSure(
    unlessSaid confidence: Int?, _ take: @escaping (Int?) throws -> Reply
  ) throws -> Reply {
    guard confidence == nil, isInteractive else { return try take(confidence) }
    let question = Document([.paragraph(words.text(Phrase.howSure))])
    return Reply(
      next: .ask([.document(question)], "1, 2, 3:") { typed in
        let sure = typed.flatMap { Int($0) }.flatMap { (1...3).contains($0) ? $0 : nil }
        let reply = try take(sure)
        // What is no answer is a line for the prompt.
        guard sure == nil, let typed, !typed.allSatisfy(\.isWhitespace) else { return reply }
        return reply.then { Reply(next: .perform(typed)) }
      })
  }
}
