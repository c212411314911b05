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

  /// The same program with the places that its words have when it is printed.
  ///
  /// What was typed in one line has all its words in line 1; so that faults and traces can name lines, a
  /// program is shown as `text` and explored as this.
  public var inLines: Program { (try? Program(text)) ?? self }

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
