/// Where to go on after a lesson: works with their addresses.
public struct ReadingList: Equatable, Sendable {
  /// The level-one heading.
  public let title: String
  /// What stands before the first work.
  public let introduction: [Prose.Block]
  /// The works in the order of the file.
  public internal(set) var works: [Work]

  /// A page, a manual, a book or a paper.
  public struct Work: Equatable, Sendable {
    /// The same in every language, such as `little-book-of-semaphores`.
    public let key: String
    /// What it is called.
    public let title: String
    /// Its address on the web.
    public let address: String
    /// What it is, and what it is good for.
    public let note: [Prose.Block]
    /// The names of the lessons that it goes on from.
    public let lessons: [String]
    /// Where the heading stands.
    public let location: ContentLocation
  }
}

extension ReadingList {
  /// The works that a topic names: a lesson, a key, or words of a title or a note.
  public func works(on topic: String) -> [Work] {
    let wanted = topic.lowercased()
    let exact = works.filter { $0.key == wanted || $0.lessons.contains(wanted) }
    if !exact.isEmpty { return exact }
    return works.filter { work in
      [work.title, work.note.plainText].contains { $0.lowercased().contains(wanted) }
    }
  }
}
