internal import Lessons

extension FAQPage {
  /// The item of that number.
  func item(number: Int) throws(ShellError) -> FAQItem {
    guard let item = items.first(where: { $0.number == number }) else {
      throw .noSuchItem(number, last: items.count)
    }
    return item
  }
}
