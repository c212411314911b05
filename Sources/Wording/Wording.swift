public import Terminal

/// The words of one language, by keys that the compiler knows; pages are read when first asked for.
public final class Wording {
  /// The language itself, such as `en`.
  public let language: String
  private let open: (WordPage) -> (String) -> Text?
  private var pages: [WordPage: (String) -> Text?] = [:]

  /// The words of a language.
  /// - Parameters:
  ///   - language: the language, such as `en`.
  ///   - open: reads a page and gives what finds its words by their headings.
  public init(language: String, open: @escaping (WordPage) -> (String) -> Text?) {
    self.language = language
    self.open = open
  }

  /// The words of a language, of which each page is at hand as a whole.
  public convenience init(language: String, load: @escaping (WordPage) -> [String: Text]) {
    self.init(
      language: language,
      open: { page in
        let words = load(page)
        return { words[$0] }
      })
  }

  /// The words of a key with its placeholders filled in; the key itself where the page lacks it.
  public func text<Key: WordKey>(_ key: Key, _ values: [String: Text] = [:]) -> Text {
    guard let text = word(key.rawValue, on: Key.page) else { return Text(key.rawValue) }
    return WordTemplate(text).filled(values)
  }

  /// The words of a key without any meaning of their own.
  public subscript<Key: WordKey>(_ key: Key) -> String { text(key).plain }

  /// The words of a key with its placeholders filled in, without any meaning of their own.
  public func callAsFunction<Key: WordKey>(_ key: Key, _ values: [String: String]) -> String {
    text(key, values.mapValues { Text($0) }).plain
  }

  /// What a page has under a heading that no enumeration knows, such as the name of an option.
  public func word(_ heading: String, on page: WordPage) -> Text? {
    if let find = pages[page] { return find(heading) }
    let find = open(page)
    pages[page] = find
    return find(heading)
  }
}
