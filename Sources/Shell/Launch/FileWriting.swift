internal import Platform

/// Writing a file that somebody asked for: whole, or not at all.
enum FileWriting {
  /// Writes the text beside the file, then puts it in the file's place.
  static func write(_ text: String, to path: String) throws(ShellError) {
    do {
      try FileReplacement.write(text, to: path)
    } catch {
      throw ShellError(writing: path, error)
    }
  }
}
