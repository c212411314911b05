internal import Results
internal import Terminal
internal import Wording

/// Why something could not be measured: a fact of the lab, or the words of the machine.
enum Refusal: Equatable {
  /// The channel gives away whole pages of so many bytes, and the message is smaller.
  case givesPages(byteCount: Int)
  /// The channel maps whole pages of so many bytes, and the message is smaller.
  case mapsPages(byteCount: Int)
  /// The channel carries at most so many bytes.
  case carriesAtMost(byteCount: Int)
  /// The channel holds one message at a time.
  case holdsOneMessage
  /// The channel works within one process only.
  case worksWithinProcess
  /// A worker ended before it was done.
  case workerEnded
  /// Only some of the workers could be made; the text is the name of the error.
  case teamIncomplete(made: Int, wanted: Int, error: String)
  /// What the machine itself says, such as "pipe2 EMFILE".
  case machine(String)

  /// The fact that the reason in a note stands for.
  init(reason: String) {
    self = Self.limit(reason) ?? Self.ending(reason) ?? .machine(reason)
  }

  private static func limit(_ reason: String) -> Refusal? {
    if let match = reason.wholeMatch(of: /gives whole pages \((\d+) B\)/) {
      return Int(match.1).map { .givesPages(byteCount: $0) }
    }
    if let match = reason.wholeMatch(of: /maps whole pages \((\d+) B\)/) {
      return Int(match.1).map { .mapsPages(byteCount: $0) }
    }
    if let match = reason.wholeMatch(of: /carries at most (\d+) bytes/) {
      return Int(match.1).map { .carriesAtMost(byteCount: $0) }
    }
    return switch reason {
    case "holds one message at a time": .holdsOneMessage
    case "works within one process only": .worksWithinProcess
    default: nil
    }
  }

  private static func ending(_ reason: String) -> Refusal? {
    if let match = reason.wholeMatch(of: /(\d+) of (\d+) workers, then (.+)/),
      let made = Int(match.1), let wanted = Int(match.2)
    {
      return .teamIncomplete(made: made, wanted: wanted, error: String(match.3))
    }
    return ["a worker ended", "a process ended"].contains(reason) ? .workerEnded : nil
  }

  /// The refusal in the words of a language; what the machine says stands as it is.
  func text(_ words: Wording) -> Text {
    switch self {
    case .givesPages(let count): Self.limit(.givesPages, count, words)
    case .mapsPages(let count): Self.limit(.mapsPages, count, words)
    case .carriesAtMost(let count): Self.limit(.carriesAtMost, count, words)
    case .holdsOneMessage: words.text(ExhibitWord.holdsOneMessage)
    case .worksWithinProcess: words.text(ExhibitWord.worksWithinProcess)
    case .workerEnded: words.text(ExhibitWord.workerEnded)
    case .teamIncomplete(let made, let wanted, let error):
      words.text(
        ExhibitWord.teamIncomplete,
        ["made": Text("\(made)"), "wanted": Text("\(wanted)"), "error": Text(error)])
    case .machine(let reason): Text(reason)
    }
  }

  private static func limit(_ word: ExhibitWord, _ count: Int, _ words: Wording) -> Text {
    words.text(word, ["bytes": Text("\(count)")])
  }
}

extension Refusal {
  /// Why a condition could not be measured, as a cell of a table; nil where it was not refused.
  static func cell(
    of condition: Condition, in observations: Observations, _ words: Wording
  ) -> Text? {
    observations.refusals.first { $0.condition == condition }.map { text(of: $0, words) }
  }

  /// The reason of a refusal as a warning.
  static func text(of note: Record.Note, _ words: Wording) -> Text {
    Refusal(reason: note.text ?? "").text(words).styled(.warning)
  }
}
