extension Printer {
  static func text(_ place: Place) -> String {
    place.word.text + (place.index.map { "[\(text($0))]" } ?? "")
  }

  /// An expression with no more parentheses than it needs.
  static func text(_ expression: Expression, above level: Int = 0) -> String {
    switch expression {
    case .number(let value): return "\(value)"
    case .name(let place): return text(place)
    case .own(let thread, let word): return "\(thread.name).\(word.text)"
    case .standing(let thread, let label):
      return thread.map { "\($0.name) at \(label.text)" } ?? "at(\(label.text))"
    case .unary(let operation, let operand):
      let sign = operation == .not ? "not " : "-"
      let inner = sign + text(operand, above: operation.precedence)
      return operation.precedence <= level ? "(\(inner))" : inner
    case .binary(let operation, let left, let right):
      let strength = operation.precedence
      // A comparison beside a comparison needs parentheses on either side.
      let onLeft = text(left, above: operation.isComparison ? strength : strength - 1)
      let inner = "\(onLeft) \(operation.rawValue) \(text(right, above: strength))"
      return strength <= level ? "(\(inner))" : inner
    case .exchange(let place, let value): return "exchange(\(text(place)), \(text(value)))"
    case .compareExchange(let place, let expected, let new):
      return "compare_exchange(\(text(place)), \(text(expected)), \(text(new)))"
    case .fetchAdd(let place, let value): return "fetch_add(\(text(place)), \(text(value)))"
    case .tryLock(let place): return "try_lock(\(text(place)))"
    case .take(let place): return "take(\(text(place)))"
    case .size(let place): return "size(\(text(place)))"
    case .choose(let values, _):
      return "choose(\(values.map { text($0) }.joined(separator: ", ")))"
    }
  }
}
