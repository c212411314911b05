/// Two texts line by line, with what was taken away and what was added.
public struct TextDifference: Equatable, Sendable {
  /// A line and what became of it.
  public struct Line: Equatable, Sendable {
    /// What became of it.
    public var change: Change
    /// The line without its end.
    public var text: String
  }

  /// What can become of a line.
  public enum Change: Sendable {
    case kept, removed, added
  }

  /// All lines of both texts, in order; what was removed stands before what was added in its place.
  public let lines: [Line]

  /// Compares two texts.
  public init(from old: String, to new: String) {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let difference = after.difference(from: before)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if removed.contains(old) {
        lines.append(Line(change: .removed, text: before[old]))
        old += 1
      } else if added.contains(new) {
        lines.append(Line(change: .added, text: after[new]))
        new += 1
      } else {
        lines.append(Line(change: .kept, text: after[new]))
        (old, new) = (old + 1, new + 1)
      }
    }
    // What ends with a line end has nothing behind it.
    if lines.last == Line(change: .kept, text: "") { lines.removeLast() }
    self.lines = lines
  }
}
