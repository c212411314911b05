internal import Platform

/// The home folder, whose name is often that of its owner, kept out of what is given to others.
enum HomeFolder {
  /// The text with `~` in its place.
  static func hidden(in text: String) -> String {
    guard let home = ProcessEnvironment.value(of: "HOME"), home.count > 1 else { return text }
    var result = ""
    var rest = text[...]
    while let range = rest.firstRange(of: home) {
      let next = rest[range.upperBound...].first
      let isWhole = next.map { !($0.isLetter || $0.isNumber || "-_.".contains($0)) } ?? true
      result += rest[..<range.lowerBound] + (isWhole ? "~" : home)
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
