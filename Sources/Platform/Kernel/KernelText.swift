/// Reads and takes apart the text files in which the kernel shows its state.
enum KernelText {
  /// The whole file.
  static func read(_ path: String) throws(PlatformError) -> String {
    let descriptor = try FileDescriptor.open(path)
    defer { descriptor.close() }
    return String(decoding: try descriptor.readAll(), as: UTF8.self)
  }

  /// The beginning of a file that grows with the machine, in one read.
  static func readBeginning(_ path: String, bytes: Int) throws(PlatformError) -> String {
    let descriptor = try FileDescriptor.open(path)
    defer { descriptor.close() }
    return String(decoding: try descriptor.read(atMost: bytes), as: UTF8.self)
  }

  /// The file without the blanks around it, or nil where the kernel has no such file.
  static func readIfPresent(_ path: String) -> String? {
    (try? read(path))?.trimmed
  }

  /// The numbers of lines such as `VmRSS:   123 kB`, in bytes where the line says kB.
  static func numbers(_ text: String) -> [String: Int] {
    var result: [String: Int] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let words = line[line.index(after: colon)...].split { $0 == " " || $0 == "\t" }
      guard let word = words.first, let number = Int(word) else { continue }
      result[String(line[..<colon])] = words.dropFirst().first == "kB" ? number * 1024 : number
    }
    return result
  }
}

extension String {
  /// The text without blanks and line ends around it.
  var trimmed: String {
    let blank: (Character) -> Bool = { $0.isWhitespace }
    return String(drop(while: blank).reversed().drop(while: blank).reversed())
  }
}
