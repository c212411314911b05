import TestSupport

/// Starts the probe of the line editor on a terminal, ready for the first key.
enum LineEditingSession {
  static func start(
    _ options: [String] = [], environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24, history: [String] = []
  ) throws -> PseudoTerminal {
    var options = options
    // The file is read once, before the first prompt; what the test adds is kept in memory.
    let folder = try TemporaryFolder()
    if !history.isEmpty {
      try folder.write(Array(history.map { $0 + "\n" }.joined().utf8), to: "history")
      options += ["--history", folder.path + "/history"]
    }
    let terminal = try PseudoTerminal(
      BuiltProduct.path("EditorProbe"), options,
      environment: ["LANG": "C.UTF-8"].merging(environment) { _, given in given },
      columns: columns, rows: rows)
    try terminal.wait("the first prompt") {
      $0.text.contains("reader\nlab") || $0.text.contains("editor\nlab")
    }
    return withExtendedLifetime(folder) { terminal }
  }
}
