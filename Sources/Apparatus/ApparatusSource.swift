/// The source of what experiments are built from, carried inside the program.
public enum ApparatusSource {
  /// The text of a Swift file of `Apparatus` or `Platform` by its name, such as "Gate.swift".
  public static func file(named name: String) -> String? {
    EmbeddedFiles.files.first { $0.path.hasSuffix("/" + name) }?.text
  }
}
