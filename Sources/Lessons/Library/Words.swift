/// The words of one page by their keys, each read when it is asked for.
public final class Words {
  private var opened: [WordSections] = []
  /// The files that are opened only for a key that those before them lack, the next one last.
  private var closed: [() -> WordSections?]

  /// The words in files that hold them, the one that counts first.
  init(_ files: [() -> WordSections?]) { closed = files.reversed() }

  /// The text of a key, its places not filled in; nil where nobody has it.
  public subscript(key: String) -> [Prose.Block]? {
    for sections in opened {
      if let text = sections[key] { return text }
    }
    while let sections = openNext() {
      if let text = sections[key] { return text }
    }
    return nil
  }

  /// Every key that has a text.
  public var keys: Set<String> {
    while openNext() != nil {}
    return Set(opened.flatMap(\.keys))
  }

  private func openNext() -> WordSections? {
    while let open = closed.popLast() {
      guard let sections = open() else { continue }
      opened.append(sections)
      return sections
    }
    return nil
  }
}
