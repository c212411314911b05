/// What has a value, always a whole number; conditions are 1 or 0.
public indirect enum Expression: Sendable {
  case number(Int)
  /// A shared name, a name of the thread's own, or the number of a thread in its family.
  case name(Place)
  /// `A.seen`: a name of one thread, only in `never` and `finally`.
  case own(ThreadReference, Word)
  /// `A at critical`, or `at(critical)`, how many threads stand there; only in `never` and `finally`.
  case standing(ThreadReference?, label: Word)
  case unary(UnaryOperator, Expression)
  case binary(BinaryOperator, Expression, Expression)
  /// Puts a value in place of the old one, and has the old one as its value.
  case exchange(Place, Expression)
  /// Puts a value in place of the expected one; 1 if it was the expected one.
  case compareExchange(Place, expected: Expression, new: Expression)
  /// Adds, and has the value before as its value.
  case fetchAdd(Place, Expression)
  /// Takes a lock if it is free; 1 if it was.
  case tryLock(Place)
  /// Takes the first value of a queue, or waits for one.
  case take(Place)
  /// How many values a queue holds.
  case size(Place)
  /// Any one of several values.
  case choose([Expression], Position)
}

/// An operation on one value.
public enum UnaryOperator: String, Sendable {
  case negative = "-"
  case not
}

/// An operation on two values.
public enum BinaryOperator: String, CaseIterable, Sendable {
  case or
  case and
  case equal = "=="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case times = "*"
  /// Whole-number division, rounded down.
  case quotient = "//"
  /// What a division rounded down leaves; never negative for a positive divisor.
  case remainder = "%"

  /// How strongly it binds: a higher one binds first.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual: 4
    case .plus, .minus: 5
    case .times, .quotient, .remainder: 6
    }
  }

  /// Whether it compares, which cannot be chained.
  var isComparison: Bool { precedence == Self.equal.precedence }
}

extension UnaryOperator {
  /// How strongly it binds, on the scale of the binary operators.
  var precedence: Int { self == .not ? 3 : 7 }
}
