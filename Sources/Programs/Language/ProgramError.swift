/// Why a text is no program: the place, the word, and what is allowed there.
public struct ProgramError: Error, Equatable, Sendable {
  /// The word that cannot stand there; empty at the end of a line or of the text.
  public var word: String
  /// Where it stands.
  public var position: Position
  /// What is wrong with it.
  public var problem: Problem

  /// What is wrong with a word.
  public enum Problem: Equatable, Sendable {
    /// Something else is expected; words that may be typed as they are, or kinds of words.
    case unexpected(allowed: [Expected])
    /// A character that the language does not have.
    case unknownCharacter
    /// A number above the largest one.
    case numberTooLarge(limit: Int)
    /// The line is indented like none of the lines above it.
    case indentation(allowed: [Int])
    /// Nothing has this name; what has one here.
    case unknownName(known: [String])
    /// A word of the language cannot be a name.
    case reserved
    /// The name is taken since a line.
    case alreadyNamed(line: Int)
    /// The name means something else than what can stand here.
    case wrongKind(is: NamedKind, allowed: [NamedKind])
    /// An array needs an index from 0 to below its size.
    case indexMissing(size: Int)
    /// What is not an array has no index.
    case indexUnneeded
    /// The index is outside of the array.
    case indexOutOfRange(size: Int)
    /// `break` and `continue` leave a loop; there is none around.
    case outsideOfLoop
    /// What may wait in two steps, or is atomic already, cannot stand in an atomic step.
    case insideOfAtomic
    /// Only `never` and `finally` look into threads.
    case onlyInConditions
    /// What changes something cannot stand in a condition that is only looked at.
    case changesSomething
    /// Comparisons cannot be chained; `and` joins them.
    case chainedComparison
    /// More than the explorer takes.
    case tooMany(Countable, limit: Int)
    /// A program has at least one thread.
    case noThread
    /// A number below the least one.
    case numberTooSmall(least: Int)
  }

  /// What may stand at a place.
  public enum Expected: Hashable, Sendable {
    /// This very word or sign.
    case exactly(String)
    case name, number, value, statement, label, endOfLine, indentedLines
  }

  /// What a name can stand for.
  public enum NamedKind: String, Sendable {
    case value, lock, condition, semaphore, barrier, queue, own, number
  }

  /// What there can be too many of.
  public enum Countable: String, Sendable {
    case threads, values, names, instructions, objects, levels, words, operations
  }
}
