internal import Glibc
public import Testing

/// Compares a text with the file of that name in the `Golden` folder beside the calling test.
///
/// A missing file is written, and every file is rewritten when `CONLAB_RECORD_GOLDEN` is 1;
/// recording fails the test, so that a new screen is looked at before it counts.
///
/// - Parameters:
///   - text: The whole text of a screen.
///   - name: The name of the file, with its ending.
///   - folder: A folder inside `Golden`, such as one for each suite.
///   - file: The file of the calling test.
///   - sourceLocation: Where a difference is reported.
public func assertGolden(
  _ text: String, named name: String, in folder: String? = nil, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let tests = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  var path = tests.joined(separator: "/") + "/Golden"
  mkdir(path, 0o755)
  if let folder {
    path += "/" + folder
    mkdir(path, 0o755)
  }
  path += "/" + name
  let recorded = GoldenFile.read(path)
  let mustRecord = getenv("CONLAB_RECORD_GOLDEN").map { String(cString: $0) } == "1"
  if let recorded, recorded == text { return }
  guard let recorded, !mustRecord else {
    let outcome = GoldenFile.write(text, to: path) ? "recorded" : "cannot write"
    Issue.record(
      "\(outcome) \(path); look at it and run the test again", sourceLocation: sourceLocation)
    return
  }
  Issue.record(
    """
    the screen differs from \(path):
    \(lineDifference(from: recorded, to: text))
    set CONLAB_RECORD_GOLDEN=1 to accept it
    """, sourceLocation: sourceLocation)
}

/// The changed lines with `-` and `+` before them and up to two unchanged lines around each.
///
/// - Parameters:
///   - old: The expected text.
///   - new: The actual text.
/// - Returns: Lines that begin with their mark; `…` stands for lines left out.
public func lineDifference(from old: String, to new: String) -> String {
  let before = old.split(separator: "\n", omittingEmptySubsequences: false)
  let after = new.split(separator: "\n", omittingEmptySubsequences: false)
  let changes = after.difference(from: before)
  var removed = Set<Int>()
  var inserted = Set<Int>()
  for change in changes {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var lines: [(mark: String, text: Substring)] = []
  var (left, right) = (0, 0)
  while left < before.count || right < after.count {
    if removed.contains(left) {
      lines.append(("-", before[left]))
      left += 1
    } else if inserted.contains(right) {
      lines.append(("+", after[right]))
      right += 1
    } else {
      lines.append((" ", before[left]))
      left += 1
      right += 1
    }
  }
  return withoutFarLines(lines).joined(separator: "\n")
}

/// The lines near a change; a stretch of others becomes one ellipsis.
private func withoutFarLines(_ lines: [(mark: String, text: Substring)]) -> [String] {
  var shown: [String] = []
  for (index, line) in lines.enumerated() {
    let near = lines[max(0, index - 2)..<min(lines.count, index + 3)]
    if near.contains(where: { $0.mark != " " }) {
      shown.append("\(line.mark) \(line.text)")
    } else if shown.last != "…" {
      shown.append("…")
    }
  }
  return shown
}

/// The bytes of a golden file.
private enum GoldenFile {
  static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && written == bytes.count
  }
}
