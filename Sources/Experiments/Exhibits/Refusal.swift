public import Platform
internal import Results
internal import Terminal
public import Wording

/// Why something could not be measured: a fact of the lab, or the words of the machine.
public enum Refusal: Equatable, Sendable {
  /// The facility cannot do what was asked of it.
  case obstacle(Obstacle)
  /// A worker ended before it was done.
  case workerEnded
  /// A task gave another result than it must.
  case wrongResult
  /// A child process ended with an exit code.
  case childExited(code: Int)
  /// A signal ended a child process.
  case childKilled(signal: String)
  /// Only some of the workers could be made; the text is the name of the error.
  case teamIncomplete(made: Int, wanted: Int, error: String)

  /// The fact that the reason in a note stands for.
  init(reason: String) {
    self = Self.ending(reason) ?? .obstacle(Obstacle(text: reason))
  }

  private static func ending(_ reason: String) -> Refusal? {
    if let match = reason.wholeMatch(of: /(\d+) of (\d+) workers, then (.+)/),
      let made = Int(match.1), let wanted = Int(match.2)
    {
      return .teamIncomplete(made: made, wanted: wanted, error: String(match.3))
    }
    if let match = reason.wholeMatch(of: /ended with (\d+)/) {
      return Int(match.1).map { .childExited(code: $0) }
    }
    if let match = reason.wholeMatch(of: /ended by (SIG[A-Z0-9]+)/) {
      return .childKilled(signal: String(match.1))
    }
    return switch reason {
    // Earlier versions had a reason for each kind of worker.
    case "a worker ended", "a process ended", "a worker ended early": .workerEnded
    case "a wrong result": .wrongResult
    default: nil
    }
  }

  /// The refusal in the words of a language; what the machine says stands as it is.
  public func sentence(_ words: Wording) -> String {
    switch self {
    case .obstacle(.givesPages(let count)): Self.limit(.givesPages, count, words)
    case .obstacle(.mapsPages(let count)): Self.limit(.mapsPages, count, words)
    case .obstacle(.carriesAtMost(let count)): Self.limit(.carriesAtMost, count, words)
    case .obstacle(.holdsOneMessage): words[ExhibitWord.holdsOneMessage]
    case .obstacle(.worksWithinProcess): words[ExhibitWord.worksWithinProcess]
    case .obstacle(.machine(let reason)): reason
    case .workerEnded: words[ExhibitWord.workerEnded]
    case .wrongResult: words[ExhibitWord.wrongResult]
    case .childExited(let code): words(ExhibitWord.childExited, ["code": "\(code)"])
    case .childKilled(let signal): words(ExhibitWord.childKilled, ["signal": signal])
    case .teamIncomplete(let made, let wanted, let error):
      words(
        ExhibitWord.teamIncomplete,
        ["made": "\(made)", "wanted": "\(wanted)", "error": error])
    }
  }

  private static func limit(_ word: ExhibitWord, _ count: Int, _ words: Wording) -> String {
    words(word, ["bytes": "\(count)"])
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
    Text(Refusal(reason: note.text ?? "").sentence(words), .warning)
  }
}
