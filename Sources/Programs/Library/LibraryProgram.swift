/// A program that comes with the lab.
///
/// Each lies in a file of its own, whose first lines say what it shows, where it comes from and what can
/// become of it: four comments, so that the file is a program like any other.
public struct LibraryProgram: Sendable {
  /// The word by which it is called.
  public var name: String
  /// What it shows, in one sentence.
  public var summary: String
  /// Where it comes from.
  public var source: String
  /// What can become of it in each memory.
  public var expected: [MemoryModel: [Verdict]]
  /// The program without those lines.
  public var text: String

  /// All programs, sorted by name.
  public static let all = EmbeddedFiles.files.compactMap { path, text in
    LibraryProgram(path: path, text: text)
  }

  /// The program of a name, if there is one.
  public static func named(_ name: String) -> LibraryProgram? {
    all.first { $0.name == name }
  }

  /// Reads a file; none when its first lines are not what they should be.
  init?(path: String, text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let file = path.split(separator: "/").last, file.hasSuffix(Self.ending), lines.count > 4
    else { return nil }
    name = String(file.dropLast(Self.ending.count))
    guard let summary = Self.rest(of: lines[0], behind: "# "),
      let source = Self.rest(of: lines[1], behind: "# Source: ")
    else { return nil }
    (self.summary, self.source) = (summary, source)
    expected = [:]
    for (line, model) in zip(lines[2...3], MemoryModel.allCases) {
      guard let words = Self.rest(of: line, behind: "# \(model.rawValue): ") else { return nil }
      expected[model] = words.split(separator: " ").compactMap { Verdict(rawValue: String($0)) }
    }
    self.text = lines[4...].joined(separator: "\n")
  }

  private static let ending = ".program"

  private static func rest(of line: Substring, behind start: String) -> String? {
    line.hasPrefix(start) ? String(line.dropFirst(start.count)) : nil
  }
}
