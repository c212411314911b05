// Two single figures that a watch reads many times a second, without the rest of the file.
extension ProcessMemory {
  /// Resident bytes, pages shared with others counted in full; cheap to read.
  public static func resident(of process: Int32) -> Int? {
    guard let text = SmallFile.text(of: "/proc/\(process)/statm") else { return nil }
    let fields = text.split(separator: " ")
    return fields.count > 1 ? Int(fields[1]).map { $0 * MemoryPage.byteCount } : nil
  }

  /// Resident bytes, each shared page divided by the number of sharers (PSS); walks all pages.
  public static func proportional(of process: Int32) -> Int? {
    guard let text = SmallFile.text(of: "/proc/\(process)/smaps_rollup") else { return nil }
    for line in text.split(separator: "\n") where line.hasPrefix("Pss:") {
      return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1_024 }
    }
    return nil
  }
}
