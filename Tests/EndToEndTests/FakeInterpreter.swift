import Glibc
import TestSupport

/// A program that answers like an interpreter, and then runs other lines than it was given.
struct FakeInterpreter {
  /// What to write behind `--python`.
  let path: String
  private let folder: TemporaryFolder

  /// Puts one into the folder; `lab` and some modules are imported before the lines.
  init(_ lines: String, in folder: TemporaryFolder) throws {
    self.folder = folder
    path = folder.path + "/fake-python"
    let script = folder.path + "/lines.py"
    let program = """
      #!/bin/sh
      case "$*" in *" -c "*) printf '\(path)\\n3.11.0\\ncpython\\nFalse\\nFalse\\n'; exit 0 ;; esac
      PYTHONPATH=$(dirname "$4") exec python3 -B '\(script)'
      """
    try folder.write(Array(program.utf8), to: "fake-python")
    chmod(path, 0o700)
    let beginning = "import lab, multiprocessing, os, signal, subprocess, sys, time\n"
    try folder.write(Array((beginning + lines).utf8), to: "lines.py")
  }

  /// Whether any process that runs the lines is still there.
  var isAlive: Bool { !CommandLines.mentioning(folder.path + "/lines.py").isEmpty }
}
