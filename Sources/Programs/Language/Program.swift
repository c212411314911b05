/// A small concurrent program as it was written.
public struct Program: Sendable {
  /// What all threads share, in order.
  public var declarations: [Declaration]
  /// The threads and families of threads, in order.
  public var threads: [ThreadDeclaration]
  /// What must hold.
  public var conditions: [Condition]

  /// Reads a program.
  ///
  /// - Parameter text: lines with indentation, or one line with semicolons.
  /// - Throws: `ProgramError` with the place, the word and what is allowed there.
  public init(_ text: String) throws(ProgramError) {
    var parser = try Parser(text)
    self = try parser.program()
  }

  init(declarations: [Declaration], threads: [ThreadDeclaration], conditions: [Condition]) {
    self.declarations = declarations
    self.threads = threads
    self.conditions = conditions
  }
}

/// Something shared by all threads, named before the first of them.
public struct Declaration: Sendable {
  /// Its name.
  public var word: Word
  /// How many, where it is an array.
  public var count: Int?
  /// What it is.
  public var kind: Kind

  /// What can be shared.
  public enum Kind: Equatable, Sendable {
    /// Values; `atomic` ones may be read and written at once without a data race.
    case value(initial: [Int], atomic: Bool)
    /// Locks; those that are re-entrant may be taken again by their holder.
    case lock(reentrant: Bool)
    /// Condition variables; spurious ones may wake without having been notified.
    case condition(spurious: Bool)
    /// Semaphores with the number of permits at the beginning.
    case semaphore(initial: Int)
    /// Barriers for so many threads.
    case barrier(parties: Int)
    /// Queues that hold so many values.
    case queue(capacity: Int)
  }
}

/// One body and the threads that run it.
public struct ThreadDeclaration: Sendable {
  /// Which threads run the body.
  public var members: Members
  /// What each of them does.
  public var body: [Statement]

  /// The threads of one declaration.
  public enum Members: Sendable {
    /// `thread A, B:`
    case named([Word])
    /// `thread P[i] for i in 0..4:`, five threads that know their number.
    case family(Word, variable: Word, range: ClosedRange<Int>)
  }
}

/// What must hold, besides the assertions of the threads.
public struct Condition: Sendable {
  /// When it is looked at.
  public var kind: Kind
  /// The condition.
  public var expression: Expression
  /// Where its first word stands.
  public var position: Position

  /// When a condition is looked at.
  public enum Kind: String, Sendable {
    /// Must not hold in any state.
    case never
    /// Must hold at every end.
    case finally
  }
}
