/// A small concurrent program as it was written.
///
/// First what is shared: `x = 0`, `a = [0, 1]`, `a[4] = 0`, with `atomic` in front where plain reads and writes
/// at once are meant; `lock m`, `lock fork[4]`, `lock m reentrant`; `condition c`, `condition c spurious`;
/// `semaphore s = 1`; `barrier b = 3`; `queue q = 2`. Then `thread A, B:` or `thread P[i] for i in 0..4:`, which are
/// five, each with a block. Then or before it `never CONDITION` and `finally CONDITION`, which may also ask for
/// `A.seen`, `A at critical` and `at(critical)`.
///
/// In a block: `x = 1`, `x += 1`, `if/elif/else`, `while`, `repeat`, `repeat 3`, `break`, `continue`, `stop`, `pass`;
/// `atomic:`, `await CONDITION`, `fence`, `assert CONDITION`, `label:`; `lock m`, `unlock m`, `with m:`, `wait c, m`,
/// `notify c`, `notify_all c`; `acquire s`, `release s`; `arrive b`; `put q, 1`. Values: whole numbers, names,
/// `+ - * // %`, comparisons, `and or not`, `exchange(x, 1)`, `compare_exchange(x, 0, 1)`, `fetch_add(x, 1)`,
/// `try_lock(m)`, `take(q)`, `size(q)`, `choose(0, 1)`.
///
/// A block is what is indented below, or what follows in the line up to `end`. Comments begin with `#`.
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
///
/// Shared names have the values that memory has, whatever waits in store buffers.
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
