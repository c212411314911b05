/// The text of one key on a page of words.
struct WordEntry: Equatable, Sendable {
  /// The heading; a heading below another one follows it behind a space.
  let key: String
  /// The text, its places not filled in yet.
  let blocks: [Prose.Block]
  /// Where the heading stands.
  let location: ContentLocation

  /// The names of the places to fill in: `{name}`, or `{name one|many}` for a number with its noun.
  var places: Set<String> {
    var names: Set<String> = []
    var rest = blocks.plainText[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let inside = rest[rest.index(after: open)..<close]
      names.insert(String(inside.prefix { $0 != " " }))
      rest = rest[rest.index(after: close)...]
    }
    return names
  }
}
