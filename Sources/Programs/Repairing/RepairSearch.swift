extension Program {
  /// Looks for the smallest changes of one sort after which nothing can go wrong.
  ///
  /// - Parameters:
  ///   - kind: the sort of changes.
  ///   - models: the memories in which the program has to hold.
  ///   - limits: how far each exploration may go.
  ///   - trials: the most sets of changes that are tried.
  ///   - isCancelled: asked again and again whether to stop, with the sets tried so far.
  /// - Returns: all smallest sets of changes that are enough.
  public func repairs(
    _ kind: Change.Kind, in models: [MemoryModel],
    limits: Limits = Limits(states: 200_000, duration: .seconds(2)), trials: Int = 3_000,
    isCancelled: (Int) -> Bool = { _ in false }
  ) -> Repairs {
    let candidates = ChangeCandidates(self)
    let changes = candidates.changes(kind)
    var repairs = Repairs(kind: kind, found: [], smallerTried: 0, isComplete: true)
    var tried = 0
    for size in 1...Self.mostChanges where size <= changes.count {
      guard Self.count(ofSets: size, among: changes.count) <= Self.mostSets else {
        repairs.isComplete = false
        return repairs
      }
      for set in Self.sets(of: changes, size: size).sorted(by: candidates.isSmaller)
      where candidates.isSensible(set) {
        // Once something is found, what touches more statements is no smallest repair.
        if let best = repairs.found.first, candidates.isSmaller(best.changes, set) { break }
        guard tried < trials, !isCancelled(tried) else {
          repairs.isComplete = false
          return repairs
        }
        tried += 1
        let program = changed(by: set).inLines
        if program.holds(in: models, limits, { isCancelled(tried) }) {
          repairs.found.append(Repair(changes: set, program: program))
        }
      }
      if !repairs.found.isEmpty { break }
      repairs.smallerTried = tried
    }
    return repairs
  }

  /// More changes than these are no repair but another program.
  private static let mostChanges = 4

  private func holds(
    in models: [MemoryModel], _ limits: Limits, _ isCancelled: () -> Bool
  ) -> Bool {
    guard let code = try? Code(self) else { return false }
    return models.allSatisfy { model in
      code.explored(model, limits: limits) { _ in isCancelled() }.holds
    }
  }

  /// More sets than these are not even listed.
  private static let mostSets = 50_000

  private static func count(ofSets size: Int, among count: Int) -> Int {
    (0..<size).reduce(1) { $0 * (count - $1) / ($1 + 1) }
  }

  /// All sets of so many changes, each in the order of the text.
  private static func sets(of changes: [Change], size: Int) -> [[Change]] {
    guard size > 0 else { return [[]] }
    return changes.indices.flatMap { first in
      sets(of: Array(changes[(first + 1)...]), size: size - 1).map { [changes[first]] + $0 }
    }
  }
}

extension ChangeCandidates {
  /// Whether one set touches fewer statements than another.
  func isSmaller(_ one: [Change], _ other: [Change]) -> Bool {
    one.reduce(0) { $0 + size($1) } < other.reduce(0) { $0 + size($1) }
  }

  /// One block a thread is what people would write; other changes may be several in one thread.
  func isSensible(_ changes: [Change]) -> Bool {
    guard let first = changes.first else { return false }
    guard first.kind == .atomicSteps || first.kind == .lock else { return true }
    return Set(changes.map(thread)).count == changes.count
  }
}
