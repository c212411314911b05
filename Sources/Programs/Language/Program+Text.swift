extension Condition {
  /// The condition as it is written.
  public var text: String { "\(kind.rawValue) \(Printer.text(expression))" }
}

extension Program {
  /// The program in lines, indented by four.
  public var text: String {
    var printer = Printer()
    printer.add(self)
    return printer.lines.map { $0 + "\n" }.joined()
  }

  /// The program in one line.
  public var line: String {
    let parts =
      declarations.map { Printer.text($0) }
      + threads.map { "\(Printer.heading($0)) \(Self.line($0.body))" }
      + conditions.map(\.text)
    return parts.joined(separator: "; ")
  }

  /// Statements beside each other; `end` closes each body.
  private static func line(_ statements: [Statement]) -> String {
    statements.map { statement in
      let parts = Printer.parts(statement)
      let text = parts.map { part in
        part.body.isEmpty ? part.heading : "\(part.heading) \(line(part.body))"
      }.joined(separator: "; ")
      return parts[0].body.isEmpty ? text : text + "; end"
    }.joined(separator: "; ")
  }
}
