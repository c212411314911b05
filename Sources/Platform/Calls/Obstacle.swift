/// Why a facility cannot do what was asked of it: a fact, which each language says in its own words.
public enum Obstacle: Equatable, Sendable {
  /// It gives away whole pages of so many bytes, and what it was given is smaller.
  case givesPages(byteCount: Int)
  /// It maps whole pages of so many bytes, and what it was given is smaller.
  case mapsPages(byteCount: Int)
  /// It carries at most so many bytes.
  case carriesAtMost(byteCount: Int)
  /// It holds one message at a time.
  case holdsOneMessage
  /// It works within one process only.
  case worksWithinProcess
  /// What the machine itself says, such as "EPERM".
  case machine(String)

  /// The fact in the form that records keep.
  public var text: String {
    switch self {
    case .givesPages(let count): "gives whole pages (\(count) B)"
    case .mapsPages(let count): "maps whole pages (\(count) B)"
    case .carriesAtMost(let count): "carries at most \(count) bytes"
    case .holdsOneMessage: "holds one message at a time"
    case .worksWithinProcess: "works within one process only"
    case .machine(let text): text
    }
  }

  /// The fact that a text of a record stands for; what it does not know the machine said.
  public init(text: String) {
    self = Obstacle.limit(text) ?? .machine(text)
  }

  private static func limit(_ text: String) -> Obstacle? {
    let count = text.split { !$0.isNumber }.first.flatMap { Int($0) }
    let known = [.holdsOneMessage, .worksWithinProcess] + limits(count ?? 0)
    return known.first { $0.text == text }
  }

  private static func limits(_ count: Int) -> [Obstacle] {
    [.givesPages(byteCount: count), .mapsPages(byteCount: count), .carriesAtMost(byteCount: count)]
  }
}
