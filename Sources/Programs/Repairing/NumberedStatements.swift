/// The statements of a program by their numbers.
struct NumberedStatements {
  /// A statement and where it stands.
  struct Entry {
    var statement: Statement
    var number: Int
    /// Which declaration of threads it belongs to.
    var thread: Int
    /// The numbers of the statements beside it, itself included.
    var siblings: [Int]
    /// The statements that it lies in, the outermost first.
    var around: [Int]
  }

  private(set) var entries: [Entry] = []

  init(_ program: Program) {
    for (number, thread) in program.threads.enumerated() { add(thread.body, number, []) }
  }

  private mutating func add(_ statements: [Statement], _ thread: Int, _ around: [Int]) {
    var siblings: [Int] = []
    for statement in statements {
      let number = entries.count
      siblings.append(number)
      entries.append(
        Entry(statement: statement, number: number, thread: thread, siblings: [], around: around))
      for body in statement.bodies { add(body, thread, around + [number]) }
    }
    for number in siblings { entries[number].siblings = siblings }
  }

  /// Whether a statement lies in an atomic step.
  func isInAtomic(_ entry: Entry) -> Bool {
    entry.around.contains { if case .atomic = entries[$0].statement.kind { true } else { false } }
  }
}
