import Platform

/// The command lines of the processes that are running now.
enum CommandLines {
  /// Those in which the text occurs.
  static func mentioning(_ text: String) -> [String] {
    Folder.names(in: "/proc").filter { Int($0) != nil }
      .compactMap { SmallFile.text(of: "/proc/\($0)/cmdline") }
      .filter { $0.contains(text) }
  }

  /// Those in which the text still occurs when helpers that end of themselves have had their time.
  static func remaining(_ text: String) -> [String] {
    let deadline = MonotonicClock.now() + 10_000_000_000
    while MonotonicClock.now() < deadline, !mentioning(text).isEmpty {
      Nap.sleep(nanoseconds: 20_000_000)
    }
    return mentioning(text)
  }
}
