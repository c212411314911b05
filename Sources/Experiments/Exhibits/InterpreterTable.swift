internal import Terminal

/// One quantity of several interpreters, a row a condition and a column an interpreter.
enum InterpreterTable {
  /// Builds the table from a judgement in which the others' conditions carry their names.
  static func table(
    _ judgement: Judgement, of declaration: QuantityDeclaration, _ interpreters: [Participant]
  ) -> Table {
    let marks = [""] + interpreters.dropFirst().map { PythonEnsemble.mark(of: $0.name) }
    let figures = judgement.quantities.filter { $0.name == declaration.name }
    // The first one may lack a condition that another one has.
    let conditions = unique(figures.map { unmarked($0.condition, marks) })
    var table = Table(
      title: Text(declaration.meaning.prefix(1).uppercased() + declaration.meaning.dropFirst()),
      columns: [.init("condition")]
        + interpreters.map { .init(Text("\($0.name) (\($0.summary))"), .decimal) })
    for condition in conditions {
      table.append(
        [Text(condition)]
          + marks.map { mark in
            figures.first { $0.condition == mark + condition }
              .map { QuantityTable.cells(of: $0)[0] } ?? Text("–", .faint)
          })
    }
    return table
  }

  private static func unmarked(_ condition: String, _ marks: [String]) -> String {
    let mark = marks.last { condition.hasPrefix($0) } ?? ""
    return String(condition.dropFirst(mark.count))
  }

  private static func unique(_ conditions: [String]) -> [String] {
    var seen: Set<String> = []
    return conditions.filter { seen.insert($0).inserted }
  }
}
