internal import Terminal

/// A piece of HTML or SVG in which every text has been escaped.
struct Markup: Equatable {
  /// The characters of the piece.
  let string: String

  /// Words; nothing in them is taken for markup.
  init(text: String) { string = Markup.escaped(TextPreparation.withoutControls(text)) }

  /// An element with attributes, those without a value left out, and what is inside.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: [Markup] = []
  ) {
    var start = "<" + name
    for (key, value) in attributes {
      guard let value else { continue }
      start += " \(key)=\"\(Markup.escaped(TextPreparation.withoutControls(value)))\""
    }
    if Markup.voids.contains(name) {
      string = start + ">"
    } else if Markup.shapes.contains(name), content.isEmpty {
      string = start + "/>"
    } else {
      string = start + ">" + content.map(\.string).joined() + "</\(name)>"
    }
  }

  /// Pieces one after the other, with something between them.
  init(_ pieces: [Markup], separator: String = "") {
    string = pieces.map(\.string).joined(separator: separator)
  }

  /// Text that is trusted: the style sheet and the document type.
  init(trusted: String) { string = trusted }

  private static let voids: Set = ["meta", "hr", "br"]
  private static let shapes: Set = ["rect", "line", "circle", "path", "use"]

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
