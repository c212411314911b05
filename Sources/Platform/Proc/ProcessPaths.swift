internal import Glibc

/// What links and folders below /proc say of a process.
public enum ProcessPaths {
  /// Where a symbolic link leads; nil where there is none or nobody may look.
  public static func target(of link: String) -> String? {
    var bytes = [CChar](repeating: 0, count: 4_096)
    let count = readlink(link, &bytes, bytes.count)
    if count < 0 { return nil }
    return String(decoding: bytes.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The program that a process runs, as a path; nil where nobody may look.
  public static func executable(of process: Int32) -> String? {
    target(of: "/proc/\(process)/exe")
  }

  /// What a descriptor of a process stands for, such as `pipe:[81]` or `/dev/pts/3`.
  public static func descriptor(_ number: Int, of process: Int32) -> String? {
    target(of: "/proc/\(process)/fd/\(number)")
  }

  /// The threads of a process by their identifiers.
  public static func threads(of process: Int32) -> [Int32] {
    Folder.names(in: "/proc/\(process)/task").compactMap { Int32($0) }
  }

  /// The processes that one thread started and that still are its children.
  ///
  /// Empty also where the kernel was built without this list.
  public static func children(of thread: Int32, in process: Int32) -> [Int32] {
    let text = SmallFile.text(of: "/proc/\(process)/task/\(thread)/children") ?? ""
    return text.split(separator: " ").compactMap { Int32($0) }
  }

  /// The words that a process was started with; empty for one that has ended.
  public static func arguments(of process: Int32) -> [String] {
    let text = SmallFile.text(of: "/proc/\(process)/cmdline") ?? ""
    return text.split(separator: "\0").map(String.init)
  }
}
