/// On which processors the members of a team run.
public enum Placement: Equatable, Sendable {
  /// Wherever the kernel puts them.
  case free
  /// All on one processor.
  case same(processor: Int)
  /// Member i on the processor at i modulo the count of the list, which must not be empty.
  case spread(over: [Int])

  /// Whether all members are bound to one processor.
  public var isOneProcessor: Bool {
    switch self {
    case .free: false
    case .same: true
    case .spread(let list): Set(list).count == 1
    }
  }

  /// The processor of the member, or nil when the kernel chooses.
  public func processor(forMember index: Int) -> Int? {
    switch self {
    case .free: nil
    case .same(let processor): processor
    case .spread(let list): list[index % list.count]
    }
  }
}
