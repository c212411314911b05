internal import Terminal

/// What the lab replies to a line: what is to be shown, how it ended, and what happens next.
///
/// Nothing has been shown when a command returns it; whoever performs the command does that.
struct Reply {
  /// One thing to be shown.
  enum Piece {
    /// A document, with an empty line after it.
    case document(Document)
    /// A document about a program whose own output goes to standard output.
    case beside(Document)
    /// A document that is to be seen at once, with an empty line after it.
    case screen(Document)
    /// Text for a program or a file, as it is.
    case text(String)
    /// Code in a language: coloured for a person, as it is for a program or a file.
    case source(String, language: String)
    /// What goes on, said beside the result, which may be read by a program.
    case remark(String)
    /// Why what was typed cannot be taken; the command goes on.
    case complaint(ShellError)
  }

  /// What happens after everything has been shown.
  enum Next {
    /// A line is performed as if it had been typed.
    case perform(String)
    /// The person is asked: what is shown, what stands at the prompt; no answer where nobody is.
    case ask([Piece], String, (String?) throws -> Reply)
    /// The person types several lines: what is shown, none where nobody is, no line where they give up.
    case lines([Piece], ([String]?) throws -> Reply)
    /// The experiment of a line is run.
    case measure(String, (Measured) throws -> Reply)
    /// Several experiments are run.
    case trial(Trial)
    /// Something is done that must not begin before everything has been shown.
    case proceed(() throws -> Reply)
    /// The lab ends.
    case leave
  }

  var pieces: [Piece] = []
  var status = ExitCode.success
  /// What went wrong after the pieces were found.
  var failure: (any Error)?
  /// What Enter and keys do; any other line takes the offer away.
  var offer: Offer?
  /// What was proved of a program, for the lesson that asks about it.
  var explored: Explored?
  var next: Next?

  /// A reply that shows nothing and ends well.
  static var nothing: Reply { Reply() }

  /// A reply that only shows a document.
  static func document(_ document: Document) -> Reply { Reply(pieces: [.document(document)]) }

  /// A reply that only shows a document, on a page of its own where it would be cut.
  static func screen(_ document: Document) -> Reply { Reply(pieces: [.screen(document)]) }

  /// A reply that only writes text.
  static func text(_ text: String) -> Reply { Reply(pieces: [.text(text)]) }

  /// A reply that only shows code in a language.
  static func source(_ text: String, language: String) -> Reply {
    Reply(pieces: [.source(text, language: language)])
  }

  /// What the second reply shows after the first, which has no next step of its own.
  static func + (first: Reply, second: Reply) -> Reply {
    var reply = second
    reply.pieces = first.pieces + second.pieces
    reply.status = max(first.status, second.status)
    return reply
  }
}

extension Reply {
  /// The same reply with more to do after its last step.
  func then(_ more: @escaping () throws -> Reply) -> Reply {
    guard next != nil else {
      var reply = self
      reply.next = .proceed(more)
      return reply
    }
    return wrapped { step in try step().then(more) }
  }

  /// The same steps, of which nothing is shown.
  var silenced: Reply {
    var reply = wrapped { step in try step().silenced }
    reply.pieces = []
    return reply
  }

  /// The same steps; an error in one of them ends in another reply.
  func rescued(_ handle: @escaping (any Error) throws -> Reply) -> Reply {
    wrapped { step in
      do {
        return try step().rescued(handle)
      } catch {
        return try handle(error)
      }
    }
  }

  /// The same reply with a change to whatever follows its next step.
  private func wrapped(_ change: @escaping (() throws -> Reply) throws -> Reply) -> Reply {
    var reply = self
    switch next {
    case .ask(let pieces, let prompt, let take):
      reply.next = .ask(pieces, prompt) { answer in try change { try take(answer) } }
    case .lines(let pieces, let take):
      reply.next = .lines(pieces) { lines in try change { try take(lines) } }
    case .measure(let line, let take):
      reply.next = .measure(line) { measured in try change { try take(measured) } }
    case .trial(var trial):
      let end = trial.end
      trial.end = { result in try change { try end(result) } }
      reply.next = .trial(trial)
    case .proceed(let more): reply.next = .proceed { try change(more) }
    case .perform, .leave, nil: break
    }
    return reply
  }
}
