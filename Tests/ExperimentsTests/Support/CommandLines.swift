import Platform

/// The command lines of the processes that are running now.
enum CommandLines {
  /// Those in which the text occurs.
  static func mentioning(_ text: String) -> [String] {
    Folder.names(in: "/proc").filter { Int($0) != nil }
      .compactMap { SmallFile.text(of: "/proc/\($0)/cmdline") }
      .filter { $0.contains(text) }
  }
}
