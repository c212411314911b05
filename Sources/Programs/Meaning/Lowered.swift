/// An expression whose steps were already taken: what is left to be computed from them.
indirect enum Lowered {
  case constant(Int)
  case register(Int)
  case cell(first: Int, count: Int, index: Lowered?)
  case queueSize(first: Int, count: Int, index: Lowered?)
  case own(thread: Int, register: Int)
  /// Whether, or how many, threads stand at a numbered use of a label.
  case standing(Int)
  case unary(UnaryOperator, Lowered)
  case binary(BinaryOperator, Lowered, Lowered)

  /// The value, if it is known beforehand.
  var known: Int? {
    if case .constant(let value) = self { value } else { nil }
  }

  /// An operation, computed at once where both values are known.
  static func joined(_ operation: BinaryOperator, _ left: Lowered, _ right: Lowered) -> Lowered {
    guard let one = left.known, let other = right.known,
      let value = operation.value(one, other), Int32(exactly: value) != nil
    else { return .binary(operation, left, right) }
    return .constant(value)
  }

  static func joined(_ operation: UnaryOperator, _ operand: Lowered) -> Lowered {
    guard let value = operand.known else { return .unary(operation, operand) }
    return .constant(operation == .not ? (value == 0 ? 1 : 0) : -value)
  }
}

extension BinaryOperator {
  /// The value of an operation; none for a division by 0 or beyond what can be computed.
  package func value(_ one: Int, _ other: Int) -> Int? {
    switch self {
    case .or: return one != 0 || other != 0 ? 1 : 0
    case .and: return one != 0 && other != 0 ? 1 : 0
    case .equal: return one == other ? 1 : 0
    case .unequal: return one != other ? 1 : 0
    case .less: return one < other ? 1 : 0
    case .lessOrEqual: return one <= other ? 1 : 0
    case .greater: return one > other ? 1 : 0
    case .greaterOrEqual: return one >= other ? 1 : 0
    case .plus: return one &+ other
    case .minus: return one &- other
    case .times: return one &* other
    case .quotient, .remainder:
      guard other != 0 else { return nil }
      let remainder = one % other
      let isBelow = remainder != 0 && (remainder < 0) != (other < 0)
      if self == .remainder { return isBelow ? remainder + other : remainder }
      return one / other - (isBelow ? 1 : 0)
    }
  }

  /// The term that computes it; none for those that may leave out their right side.
  var term: Term.Operation? { Term.Operation.allCases.first { $0.binary == self } }
}

extension Term.Operation {
  /// The operation on two values that the term computes; none for other terms.
  package var binary: BinaryOperator? {
    switch self {
    case .equal: .equal
    case .unequal: .unequal
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .plus: .plus
    case .minus: .minus
    case .times: .times
    case .quotient: .quotient
    case .remainder: .remainder
    default: nil
    }
  }
}
