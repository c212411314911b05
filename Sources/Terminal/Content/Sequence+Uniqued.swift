// Here, because nearly every room above has lists to show and imports this one.

extension Sequence where Element: Hashable {
  /// The elements without repetitions, in order of first appearance.
  package func uniqued() -> [Element] { uniqued { $0 } }
}

extension Sequence {
  /// The first element of each key, in order of first appearance.
  package func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
