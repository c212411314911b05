/// One thing that a thread does.
public struct Statement: Sendable {
  /// What it is.
  public var kind: Kind
  /// Where its first word stands.
  public var position: Position

  /// What a thread can do.
  public indirect enum Kind: Sendable {
    case assign(Place, Expression)
    /// `x += 1`: outside of an atomic step a read and a write.
    case change(Place, BinaryOperator, Expression)
    /// An expression for what it does, such as `fetch_add(x, 1)`.
    case evaluate(Expression)
    case lock(Place)
    case unlock(Place)
    case with(Place, [Statement])
    case wait(condition: Place, lock: Place)
    case notify(Place)
    case notifyAll(Place)
    case acquire(Place)
    case release(Place)
    case arrive(Place)
    case put(Place, Expression)
    case await(Expression)
    case fence
    case pass
    case assert(Expression)
    case atomic([Statement])
    case choice([Branch], otherwise: [Statement]?)
    case `while`(Expression, [Statement])
    /// A number of times, or for ever.
    case `repeat`(Int?, [Statement])
    case `break`
    case `continue`
    case stop
    case labelled(Word, [Statement])
  }

  /// One condition of an `if` and what is done when it holds.
  public struct Branch: Sendable {
    /// When.
    public var condition: Expression
    /// What.
    public var body: [Statement]
  }
}
