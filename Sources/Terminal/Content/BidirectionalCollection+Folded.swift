// Here, because nearly every room above has lists to say and imports this one.

extension BidirectionalCollection {
  /// The elements made one from the end on, as a language joins a list; nil where there are none.
  package func folded(_ join: (_ first: Element, _ rest: Element) -> Element) -> Element? {
    guard let last else { return nil }
    return dropLast().reversed().reduce(last) { join($1, $0) }
  }
}
