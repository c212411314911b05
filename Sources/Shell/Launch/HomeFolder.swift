internal import Platform

/// The home folder, whose name is often the name of its owner.
enum HomeFolder {
  /// The text with the home folder written as `~`, for files that are given to others.
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
