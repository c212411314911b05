/// The number of tasks on the machine and the newest identifier, from /proc/loadavg (proc(5)).
public struct KernelLoad: Equatable, Sendable {
  /// Threads and processes that exist.
  public var tasks = 0
  /// The identifier of the thread or process started last.
  public var lastIdentifier = 0

  /// Numbers that are all zero, which no machine has.
  public init() {}

  /// Reads the text of the file, such as "0.20 0.18 0.12 1/80 11206".
  public init?(text: String) {
    let fields = text.split(whereSeparator: \.isWhitespace)
    guard fields.count == 5, let total = fields[3].split(separator: "/").last.flatMap({ Int($0) }),
      let last = Int(fields[4])
    else { return nil }
    tasks = total
    lastIdentifier = last
  }

  /// The numbers of this moment; zero where the file cannot be read.
  public static func current() -> KernelLoad {
    SmallFile.text(of: "/proc/loadavg").flatMap { KernelLoad(text: $0) } ?? KernelLoad()
  }
}
