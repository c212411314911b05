/// What the shared names of a program mean.
struct Scope {
  /// What a name stands for, where it starts among its kind, and how many there are.
  struct Meaning {
    var kind: ProgramError.NamedKind
    var first: Int
    /// The number of elements, where it is an array.
    var count: Int?
    var line: Int
  }

  private(set) var meanings: [String: Meaning] = [:]
  static let mostCells = 250
  static let mostObjects = 100

  /// The names that are given a meaning before the first thread.
  init(_ declarations: [Declaration], in code: inout Code) throws(ProgramError) {
    for declaration in declarations { try add(declaration, to: &code) }
  }

  private mutating func add(
    _ declaration: Declaration, to code: inout Code
  ) throws(ProgramError) {
    let word = declaration.word
    if let taken = meanings[word.text] {
      throw ProgramError(word, .alreadyNamed(line: taken.line))
    }
    let count = declaration.count ?? 1
    let names = (0..<count).map { declaration.count == nil ? word.text : "\(word.text)[\($0)]" }
    let (kind, first): (ProgramError.NamedKind, Int)
    switch declaration.kind {
    case .value(let initial, let isAtomic):
      (kind, first) = (.value, code.cells.count)
      for (name, value) in zip(names, initial) {
        code.cells.append(Code.Cell(name: name, initial: value, isAtomic: isAtomic))
      }
    case .lock(let isReentrant):
      (kind, first) = (.lock, code.locks.count)
      code.locks += names.map { Code.Object(name: $0, isSpecial: isReentrant) }
    case .condition(let isSpurious):
      (kind, first) = (.condition, code.conditions.count)
      code.conditions += names.map { Code.Object(name: $0, isSpecial: isSpurious) }
    case .semaphore(let initial):
      (kind, first) = (.semaphore, code.semaphores.count)
      code.semaphores += names.map { Code.Object(name: $0, number: initial) }
    case .barrier(let parties):
      (kind, first) = (.barrier, code.barriers.count)
      code.barriers += names.map { Code.Object(name: $0, number: parties) }
    case .queue(let capacity):
      (kind, first) = (.queue, code.queues.count)
      code.queues += names.map { Code.Object(name: $0, number: capacity) }
    }
    guard code.cells.count <= Self.mostCells else {
      throw ProgramError(word, .tooMany(.values, limit: Self.mostCells))
    }
    let objects = [code.locks, code.conditions, code.semaphores, code.barriers, code.queues]
    guard objects.allSatisfy({ $0.count <= Self.mostObjects }) else {
      throw ProgramError(word, .tooMany(.objects, limit: Self.mostObjects))
    }
    meanings[word.text] = Meaning(
      kind: kind, first: first, count: declaration.count, line: word.position.line)
  }

  /// How many writes of shared values some statements make at most; none where a loop sets no limit.
  func mostWrites(_ statements: [Statement]) -> Int? {
    var sum = 0
    for statement in statements {
      switch statement.kind {
      case .assign(let place, _), .change(let place, _, _):
        sum += meanings[place.word.text] == nil ? 0 : 1
      case .atomic: break
      case .repeat(let count?, let body):
        guard let writes = mostWrites(body) else { return nil }
        sum += writes * min(count, 1_000)
      case .while(_, let body), .repeat(nil, let body):
        guard mostWrites(body) == 0 else { return nil }
      default:
        for body in statement.bodies {
          guard let writes = mostWrites(body) else { return nil }
          sum += writes
        }
      }
      // Far more than any store buffer holds, so that no sum of these overflows.
      sum = min(sum, 1_000)
    }
    return sum
  }

  /// The names of some kinds, sorted.
  func names(of kinds: [ProgramError.NamedKind]) -> [String] {
    meanings.filter { kinds.contains($0.value.kind) }.map(\.key).sorted()
  }
}

extension ProgramError {
  init(_ word: Word, _ problem: Problem) {
    self.init(word: word.text, position: word.position, problem: problem)
  }
}
