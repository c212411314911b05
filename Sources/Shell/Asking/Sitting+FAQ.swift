internal import Lessons

extension Sitting {
  /// The FAQ in the language of the sitting.
  func faq() throws(ShellError) -> Library.Translated<FAQPage> {
    do {
      return try library.faq(language: settings.language.rawValue)
    } catch {
      throw ShellError(error)
    }
  }

  /// The items of the FAQ that a question may be about, the best first.
  func faqMatches(_ words: String) throws(ShellError) -> [SearchIndex.Match] {
    do {
      return try library.faqIndex().matches(words)
    } catch {
      throw ShellError(error)
    }
  }
}

extension FAQPage {
  /// The item of that number.
  func item(number: Int) throws(ShellError) -> FAQItem {
    guard let item = items.first(where: { $0.number == number }) else {
      throw .noSuchItem(number, last: items.count)
    }
    return item
  }
}
