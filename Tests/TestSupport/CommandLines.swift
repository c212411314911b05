internal import Platform

/// The command lines of the processes that are running now.
public enum CommandLines {
  /// Those in which the text occurs.
  public static func mentioning(_ text: String) -> [String] {
    Folder.names(in: "/proc").filter { Int($0) != nil }
      .compactMap { SmallFile.text(of: "/proc/\($0)/cmdline") }
      .filter { $0.contains(text) }
  }

  /// Those that are still there after some seconds, or none as soon as there is none.
  public static func staying(_ text: String, seconds: Double) -> [String] {
    let limit = MonotonicClock.now() + Int(seconds * 1e9)
    while MonotonicClock.now() < limit, !mentioning(text).isEmpty {
      Nap.sleep(nanoseconds: 5_000_000)
    }
    return mentioning(text)
  }
}
