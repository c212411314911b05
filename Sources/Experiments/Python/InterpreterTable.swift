internal import Apparatus
internal import Results
internal import Terminal
internal import Wording

/// One quantity of several interpreters, a row a condition and a column an interpreter.
enum InterpreterTable {
  /// Builds the table from a judgement in which the others' conditions carry their names.
  ///
  /// The page says in other languages what the quantity is of.
  static func table(
    _ judgement: Judgement, of quantity: Quantity, _ interpreters: [Participant],
    on page: WordPage, _ words: Wording
  ) -> Table {
    let marks = [.none] + interpreters.dropFirst().map { PythonEnsemble.mark(of: $0.name) }
    let figures = judgement.figures(of: quantity)
    // The first one may lack a condition that another one has.
    let conditions = figures.map { $0.condition.without(.python) }.uniqued()
    let meaning =
      words.word("quantity \(quantity.name)", on: page)?.plain ?? quantity.meaning
    var table = Table(
      title: Text(meaning.prefix(1).uppercased() + meaning.dropFirst()),
      columns: [.init(words.text(ExhibitWord.condition))]
        + interpreters.map { .init(Text("\($0.name) (\($0.summary))"), .decimal) })
    for condition in conditions {
      table.append(
        [Text(condition.text)]
          + marks.map { mark in
            figures.first { $0.condition == mark + condition }
              .map(QuantityTable.value) ?? Text("–", .faint)
          })
    }
    return table
  }
}
