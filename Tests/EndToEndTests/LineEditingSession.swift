import Glibc
import Platform
import TestSupport

/// Starts the probe of the line editor on a terminal, ready for the first key.
enum LineEditingSession {
  static func start(
    _ options: [String] = [], environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24, history: [String] = []
  ) throws -> PseudoTerminal {
    var options = options
    if !history.isEmpty {
      let path = try temporaryPath("history")
      let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      try FileDescriptor(rawValue: file).write(history.map { $0 + "\n" }.joined())
      close(file)
      options += ["--history", path]
    }
    let terminal = try PseudoTerminal(
      BuiltProduct.path("EditorProbe"), options,
      environment: ["LANG": "C.UTF-8"].merging(environment) { _, given in given },
      columns: columns, rows: rows)
    try terminal.wait("the first prompt") {
      $0.text.contains("reader\nlab") || $0.text.contains("editor\nlab")
    }
    return terminal
  }

  /// A path in a new private folder under the system's temporary one.
  static func temporaryPath(_ name: String) throws -> String {
    var template = Array("/tmp/conlab-editing-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw PlatformError.call("mkdtemp", errno: errno) }
    return template.withUnsafeBufferPointer { buffer in
      String(decoding: buffer.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    } + "/" + name
  }
}
