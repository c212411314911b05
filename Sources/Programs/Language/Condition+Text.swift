extension Condition {
  /// The condition as it can be typed, such as `finally sold <= 1`.
  public var text: String { "\(kind.rawValue) \(Printer.text(expression))" }
}
