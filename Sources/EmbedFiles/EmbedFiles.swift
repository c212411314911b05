import Glibc

/// Writes one Swift file that holds the named files as string literals.
///
/// Arguments: the file to write, the folder the paths are relative to, the paths.
@main enum EmbedFiles {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else { fail("expected: OUTPUT ROOT [PATH ...]") }
    var entries: [(path: String, text: String)] = []
    for path in arguments.dropFirst(2) {
      guard let bytes = contents(of: arguments[1] + "/" + path) else {
        fail("\(path): error: cannot be read")
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        fail("\(path): error: is not valid UTF-8")
      }
      entries.append((path, text))
    }
    guard write(GeneratedSource.text(of: entries), to: arguments[0]) else {
      fail("\(arguments[0]): error: cannot be written")
    }
  }

  private static func fail(_ message: String) -> Never {
    let line = Array((message + "\n").utf8)
    _ = Glibc.write(STDERR_FILENO, line, line.count)
    exit(1)
  }

  private static func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&part, 1, part.count, file)
      guard count > 0 else { break }
      bytes.append(contentsOf: part[..<count])
    }
    return ferror(file) == 0 ? bytes : nil
  }

  private static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && written == bytes.count
  }
}
