/// Writes a program as text that reads back as the same program.
struct Printer {
  private(set) var lines: [String] = []

  mutating func add(_ program: Program) {
    lines += program.declarations.map(Self.text)
    for thread in program.threads {
      lines.append(Self.heading(thread))
      add(thread.body, depth: 1)
    }
    lines += program.conditions.map(\.text)
  }

  private mutating func add(_ statements: [Statement], depth: Int) {
    for statement in statements { add(statement, depth) }
  }

  private mutating func add(_ statement: Statement, _ depth: Int) {
    let margin = String(repeating: "    ", count: depth)
    for part in Self.parts(statement) {
      lines.append(margin + part.heading)
      add(part.body, depth: depth + 1)
    }
  }

  /// The lines of a statement that lie beside each other, each with what lies below it.
  static func parts(_ statement: Statement) -> [(heading: String, body: [Statement])] {
    switch statement.kind {
    case .with(let lock, let body): return [("with \(text(lock)):", body)]
    case .atomic(let body): return [("atomic:", body)]
    case .while(let condition, let body): return [("while \(text(condition)):", body)]
    case .repeat(let count, let body): return [(count.map { "repeat \($0):" } ?? "repeat:", body)]
    case .labelled(let word, let body): return [("\(word.text):", body)]
    case .choice(let branches, let otherwise):
      let written = branches.enumerated().map { index, branch in
        ("\(index == 0 ? "if" : "elif") \(text(branch.condition)):", branch.body)
      }
      return written + (otherwise.map { [("else:", $0)] } ?? [])
    default: return [(simple(statement.kind), [])]
    }
  }

  /// A statement without a body.
  private static func simple(_ kind: Statement.Kind) -> String {
    switch kind {
    case .assign(let place, let value): "\(text(place)) = \(text(value))"
    case .change(let place, let operation, let value):
      "\(text(place)) \(operation.rawValue)= \(text(value))"
    case .evaluate(let expression): text(expression)
    case .lock(let place): "lock \(text(place))"
    case .unlock(let place): "unlock \(text(place))"
    case .wait(let condition, let lock): "wait \(text(condition)), \(text(lock))"
    case .notify(let place): "notify \(text(place))"
    case .notifyAll(let place): "notify_all \(text(place))"
    case .acquire(let place): "acquire \(text(place))"
    case .release(let place): "release \(text(place))"
    case .arrive(let place): "arrive \(text(place))"
    case .put(let queue, let value): "put \(text(queue)), \(text(value))"
    case .await(let condition): "await \(text(condition))"
    case .assert(let condition): "assert \(text(condition))"
    case .fence: "fence"
    case .break: "break"
    case .continue: "continue"
    case .stop: "stop"
    default: "pass"
    }
  }

  static func heading(_ thread: ThreadDeclaration) -> String {
    switch thread.members {
    case .named(let words): "thread \(words.map(\.text).joined(separator: ", ")):"
    case .family(let word, let variable, let range):
      "thread \(word.text)[\(variable.text)] for \(variable.text) in "
        + "\(range.lowerBound)..\(range.upperBound):"
    }
  }

  static func text(_ declaration: Declaration) -> String {
    let name = declaration.word.text + (declaration.count.map { "[\($0)]" } ?? "")
    switch declaration.kind {
    case .value(let initial, let isAtomic):
      let prefix = isAtomic ? "atomic " : ""
      guard declaration.count != nil else { return "\(prefix)\(name) = \(initial[0])" }
      let values = initial.map { "\($0)" }.joined(separator: ", ")
      return "\(prefix)\(declaration.word.text) = [\(values)]"
    case .lock(let isReentrant): return "lock \(name)" + (isReentrant ? " reentrant" : "")
    case .condition(let isSpurious): return "condition \(name)" + (isSpurious ? " spurious" : "")
    case .semaphore(let initial): return "semaphore \(name) = \(initial)"
    case .barrier(let parties): return "barrier \(name) = \(parties)"
    case .queue(let capacity): return "queue \(name) = \(capacity)"
    }
  }
}
