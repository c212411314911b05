/// Which thread came to which line when, in a run that came out wrong.
public struct Interleaving: Equatable, Sendable, Decodable {
  /// A thread at a line.
  public struct Row: Equatable, Sendable, Decodable {
    /// The name of the thread.
    public let thread: String
    /// The line, counted from 1.
    public let line: Int
    /// The text of the line.
    public let source: String
    /// What the thread read and wrote there.
    public let notes: [Note]

    /// A thread at a line.
    public init(thread: String, line: Int, source: String, notes: [Note]) {
      self.thread = thread
      self.line = line
      self.source = source
      self.notes = notes
    }
  }

  /// A value that was read, written, or given to a name of the thread's own.
  public struct Note: Equatable, Sendable, Decodable {
    /// What was done with the value.
    public enum Kind: String, Sendable, Decodable { case read, wrote, given }

    /// What was done with it.
    public let kind: Kind
    /// The expression that names it.
    public let name: String
    /// The value as text.
    public let value: String

    /// A value that was read or written.
    public init(_ kind: Kind, _ name: String, _ value: String) {
      self.kind = kind
      self.name = name
      self.value = value
    }

    /// Reads the three parts, which come in a list.
    public init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      kind = try parts.decode(Kind.self)
      name = try parts.decode(String.self)
      value = try parts.decode(String.self)
    }
  }

  /// The rows in the order in which they happened.
  public let rows: [Row]
  /// How many rows came before them.
  public let before: Int
  /// How many rows came after them.
  public let after: Int
}

extension Interleaving {
  /// The threads in the order in which they appear.
  public var threads: [String] {
    var seen: Set<String> = []
    return rows.map(\.thread).filter { seen.insert($0).inserted }
  }
}
