/// What the editor itself says, in the language that is spoken when it is said.
public struct EditorWords {
  /// Stands before the line while the history is searched for a text.
  let search: (String) -> String
  /// The same where no earlier line has the text.
  let notFound: (String) -> String
  /// Says what happens to so many pasted lines.
  let pasted: (Int) -> String
  /// Says that so many pasted lines were dropped.
  let dropped: (Int) -> String
  /// Says that so many candidates are not shown.
  let more: (Int) -> String

  /// The words for everything the editor says.
  public init(
    search: @escaping (String) -> String, notFound: @escaping (String) -> String,
    pasted: @escaping (Int) -> String, dropped: @escaping (Int) -> String,
    more: @escaping (Int) -> String
  ) {
    self.search = search
    self.notFound = notFound
    self.pasted = pasted
    self.dropped = dropped
    self.more = more
  }
}
