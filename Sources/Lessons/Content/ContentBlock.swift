/// A piece of a step or an entry that the shell treats in one way.
public enum ContentBlock: Equatable, Sendable {
  /// Text to read.
  case prose(Prose.Block)
  /// Commands to run.
  case commands(Commands)
  /// A question to answer.
  case question(Question)
  /// Help to be shown when asked for.
  case hint(Hint)
  /// Terms of the field that the reader has just seen at work.
  case terms(TermBox)
}

extension [ContentBlock] {
  /// The blocks of commands in order.
  public var commands: [Commands] {
    compactMap { if case .commands(let commands) = $0 { commands } else { nil } }
  }

  /// The questions in order.
  public var questions: [Question] {
    compactMap { if case .question(let question) = $0 { question } else { nil } }
  }

  /// The hints in order, the vaguest first.
  public var hints: [Hint] {
    compactMap { if case .hint(let hint) = $0 { hint } else { nil } }
  }

  /// The boxes with terms of the field, in order.
  public var termBoxes: [TermBox] {
    compactMap { if case .terms(let box) = $0 { box } else { nil } }
  }

  /// The text to read, in order.
  public var prose: [Prose.Block] {
    compactMap { if case .prose(let block) = $0 { block } else { nil } }
  }
}

/// A fenced block with the information string `conlab`, `conlab modify` or `conlab explore`.
public struct Commands: Equatable, Sendable {
  /// Command lines, without empty ones.
  public let lines: [String]
  /// Whether the learner has to change an option of the command before running it.
  public let mustModify: Bool
  /// The program that the block holds and its command explores; nil where it holds command lines.
  public var program: String?
  /// Where the fence opens.
  public let location: ContentLocation

  /// What the reader sees of the block.
  public var text: String { program ?? lines.joined(separator: "\n") }

  /// The command as it is spoken of; a program is seen and not said.
  public var spoken: String {
    guard program != nil else { return lines.first ?? "" }
    return lines.first.map { $0.prefix { $0 != "\"" } + "…" } ?? ""
  }
}

/// A block quote that begins with **Hint**; the hints of a step grow more explicit.
public struct Hint: Equatable, Sendable {
  /// The text without the word that marks it.
  public let blocks: [Prose.Block]
  /// Where the quotation begins.
  public let location: ContentLocation
}
