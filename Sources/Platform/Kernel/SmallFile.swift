/// A file that is read whole, such as those of /proc.
public enum SmallFile {
  /// The text of the file, or nil when it cannot be read; invalid UTF-8 is replaced.
  public static func text(of path: String) -> String? { try? KernelText.read(path) }
}
