/// Words with places to fill in: `{name}`, or `{name one|many}` for a number with its noun.
package struct WordTemplate {
  private let text: Text

  /// Words in which places stand in braces.
  package init(_ text: Text) { self.text = text }

  /// The words with each place filled; a place without a value is left empty.
  package func filled(_ values: [String: Text]) -> Text {
    text.spans.reduce(into: Text()) { filled, span in
      filled += WordTemplate.fill(span, values)
    }
  }

  private static func fill(_ span: Span, _ values: [String: Text]) -> Text {
    var filled = Text()
    var rest = span.string[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled.append(Span(String(rest[..<open]), span.style))
      filled += place(rest[rest.index(after: open)..<close], values).styled(span.style)
      rest = rest[rest.index(after: close)...]
    }
    filled.append(Span(String(rest), span.style))
    return filled
  }

  /// The value of one place, with its noun in the number that fits.
  private static func place(_ written: Substring, _ values: [String: Text]) -> Text {
    let parts = written.split(separator: " ", maxSplits: 1)
    guard let name = parts.first, let value = values[String(name)] else { return Text() }
    guard parts.count == 2 else { return value }
    let nouns = parts[1].split(separator: "|", maxSplits: 1)
    let noun = value.plain == "1" ? nouns.first : nouns.last
    return value + Text(" ") + Text(String(noun ?? ""))
  }
}
