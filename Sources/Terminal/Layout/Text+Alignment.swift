extension Text {
  /// A text of spaces.
  static func spaces(_ count: Int) -> Text {
    Text(String(repeating: " ", count: max(0, count)))
  }

  /// The text followed by spaces up to a width.
  func padded(to width: Int) -> Text { self + .spaces(width - columns) }

  /// The text preceded by spaces up to a width.
  func pushed(to width: Int) -> Text { .spaces(width - columns) + self }

  /// The beginning that fits, ending in an ellipsis when something is cut off.
  func truncated(to width: Int, ellipsis: String) -> Text {
    guard columns > width else { return self }
    var kept = Text()
    for span in spans {
      let room = width - kept.columns
      if DisplayWidth.of(span.string) > room - DisplayWidth.of(ellipsis) {
        let forced = span.string + String(repeating: " ", count: room + 1)
        kept.append(
          Span(DisplayWidth.truncated(forced, to: room, ellipsis: ellipsis), span.style))
        return kept
      }
      kept.append(span)
    }
    return kept
  }
}

extension [Text] {
  /// The lines behind a margin: one text before the first line and another before the rest.
  func indented(first: Text, rest: Text) -> [Text] {
    enumerated().map { index, line in (index == 0 ? first : rest) + line }
  }

  /// The lines behind spaces.
  func indented(by columns: Int) -> [Text] {
    indented(first: .spaces(columns), rest: .spaces(columns))
  }
}
