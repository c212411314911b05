extension SourceFile {
  /// The decisive functions of an experiment, under the name of the file that they stand in.
  ///
  /// Nil where the experiment declares none, as those do that Python alone measures.
  public static func decisive(of experiment: any Experiment.Type) -> SourceFile? {
    guard let code = experiment.declaration.code else { return nil }
    let files = files(of: experiment, by: .native)
    guard let file = files.first(where: { $0.name == code.file }) else { return nil }
    let excerpts = code.functions.compactMap { file.excerpt(of: $0) }
    guard excerpts.count == code.functions.count else { return nil }
    return SourceFile(name: file.name, text: excerpts.joined(separator: "\n"))
  }

  /// A function by its base name with its documentation and attributes, moved to the left margin.
  ///
  /// The formatter puts the closing brace of a function below its first line, so no parser is needed.
  func excerpt(of function: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let head = lines.firstIndex(where: { Self.declares(function, $0) }) else { return nil }
    let margin = lines[head].prefix { $0 == " " }
    let isOneLine = lines[head].hasSuffix("}")
    let brace = lines[head...].firstIndex { $0.hasPrefix(margin + "}") }
    guard let end = isOneLine ? head : brace else { return nil }
    let lead = lines[..<head].reversed().prefix { Self.introduces($0.drop { $0 == " " }) }
    return lines[(head - lead.count)...end]
      .map { $0.hasPrefix(margin) ? $0.dropFirst(margin.count) : $0 }
      .map { $0 + "\n" }.joined()
  }

  private static func declares(_ function: String, _ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard let word = words.firstIndex(of: "func"), word + 1 < words.count else { return false }
    return words[word + 1].prefix { $0 != "(" && $0 != "<" } == function
  }

  private static func introduces(_ line: Substring) -> Bool {
    line.hasPrefix("//") || line.hasPrefix("@")
  }
}
