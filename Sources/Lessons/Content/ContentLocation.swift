/// A place in a content file.
public struct ContentLocation: Hashable, Sendable {
  /// The path relative to the lessons folder, such as `en/01-thread-basics.md`.
  public let file: String
  /// 1-based line.
  public let line: Int
  /// 1-based column, counted in UTF-8 bytes.
  public let column: Int

  /// A place in a file; the default is its beginning.
  public init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}
