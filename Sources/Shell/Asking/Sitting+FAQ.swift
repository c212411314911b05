internal import Lessons

extension Sitting {
  /// The FAQ in a language; in that of the sitting where none is named.
  func faq(in language: Language? = nil) throws(ShellError) -> Library.Translated<FAQPage> {
    do {
      return try library.faq(language: (language ?? settings.language).rawValue)
    } catch {
      throw ShellError(error)
    }
  }

  /// The language that a question is asked in, and answered in, whatever that of the sitting is.
  func language(ofQuestion words: String) -> Language {
    let own = settings.language
    return Language(rawValue: QuestionLanguage.of(words, otherwise: own.rawValue)) ?? own
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
