/// Placeholder.
public enum Lab {
  /// Starts the lab.
  public static func main() {}
}
