/// A measured number, or another fact of a run, named inside braces in an explanation.
public struct Placeholder: Hashable, Sendable {
  /// The name of a quantity or an option, such as `lost-share`.
  public let name: String
  /// The condition of the quantity, such as `guard=none`, or none when it has only one.
  public let condition: String?

  /// The form between the braces.
  public var written: String { condition.map { name + "@" + $0 } ?? name }

  /// Reads the form between the braces; nil when it is not a placeholder but ordinary text.
  public init?(written: Substring) {
    let parts = written.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, Name.isValid(name) else { return nil }
    guard parts.count == 1 || !parts[1].isEmpty else { return nil }
    self.name = String(name)
    self.condition = parts.count == 2 ? String(parts[1]) : nil
  }
}

extension Prose.Block {
  /// Every placeholder in the text and its code spans; code blocks may contain braces of their own.
  var placeholders: [Placeholder] {
    var found: [Placeholder] = []
    _ = replacingPlaceholders {
      found.append($0)
      return ""
    }
    return found
  }

  /// The same block with each placeholder replaced.
  public func replacingPlaceholders(_ value: (Placeholder) -> String) -> Prose.Block {
    switch self {
    case .heading(let level, let inner):
      .heading(level: level, Prose.replacingPlaceholders(in: inner, value))
    case .paragraph(let inner): .paragraph(Prose.replacingPlaceholders(in: inner, value))
    case .list(let start, let items):
      .list(start: start, items: items.map { $0.map { $0.replacingPlaceholders(value) } })
    case .quote(let inner): .quote(inner.map { $0.replacingPlaceholders(value) })
    case .code, .rule: self
    }
  }
}

extension Prose {
  fileprivate static func replacingPlaceholders(
    in inlines: [Inline], _ value: (Placeholder) -> String
  ) -> [Inline] {
    inlines.map { inline in
      switch inline {
      case .text(let text): .text(replacingPlaceholders(in: text, value))
      case .code(let text): .code(replacingPlaceholders(in: text, value))
      case .emphasis(let inner): .emphasis(replacingPlaceholders(in: inner, value))
      case .strong(let inner): .strong(replacingPlaceholders(in: inner, value))
      case .link(let inner, let destination):
        .link(replacingPlaceholders(in: inner, value), destination: destination)
      case .lineBreak: .lineBreak
      }
    }
  }

  private static func replacingPlaceholders(
    in text: String, _ value: (Placeholder) -> String
  ) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      if let close = inside.firstIndex(of: "}"),
        let placeholder = Placeholder(written: inside[..<close])
      {
        result += value(placeholder)
        rest = inside[inside.index(after: close)...]
      } else {
        result += "{"
        rest = inside
      }
    }
    return result + rest
  }
}

extension Prose.Block {
  /// Paragraph texts that keep a brace after every placeholder is taken out.
  var unreadBraces: [String] {
    switch replacingPlaceholders({ _ in "" }) {
    case .heading(_, let inner), .paragraph(let inner):
      inner.plainText.contains { $0 == "{" || $0 == "}" } ? [inner.plainText] : []
    case .list(_, let items): items.joined().flatMap(\.unreadBraces)
    case .quote(let inner): inner.flatMap(\.unreadBraces)
    case .code, .rule: []
    }
  }
}
