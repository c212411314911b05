import Glibc

/// Faults made of files and of terminals.
enum Litter {
  /// Fills the run's folder with files, folders nobody may enter and links out of it.
  static func leaveFiles() {
    FaultyWorker.tell(FaultyWorker.started)
    guard let folder = getenv("CONLAB_RUN_FOLDER").map({ String(cString: $0) }),
      let temporary = getenv("TMPDIR").map({ String(cString: $0) }), chdir(folder) == 0
    else { exit(67) }
    mkdir("closed", 0o700)
    mkdir("closed/inner", 0o700)
    close(open("closed/inner/file", O_CREAT | O_WRONLY, 0o600))
    close(open("\(temporary)/plain", O_CREAT | O_WRONLY, 0o600))
    symlink("/", "root")
    chmod("closed", 0)
    FaultyWorker.tell(FaultyWorker.finished)
    FaultyWorker.wait()
  }

  /// Writes to a file until it is stopped, at most 1 GiB.
  static func writeLargeFile() {
    FaultyWorker.tell(FaultyWorker.started)
    let folder = getenv("CONLAB_RUN_FOLDER").map { String(cString: $0) } ?? ""
    let file = open("\(folder)/large", O_CREAT | O_WRONLY, 0o600)
    let part = [UInt8](repeating: 1, count: 1 << 20)
    for _ in 0..<1_024 where write(file, part, part.count) < 0 { exit(68) }
  }

  /// Makes a terminal raw and silent, and ends well.
  static func changeTerminal() {
    guard let path = getenv(ActingShell.terminalVariable) else { exit(70) }
    let terminal = open(path, O_RDWR | O_NOCTTY)
    var modes = termios()
    if tcgetattr(terminal, &modes) != 0 { exit(69) }
    cfmakeraw(&modes)
    tcsetattr(terminal, TCSANOW, &modes)
    FaultyWorker.tell(FaultyWorker.started)
    FaultyWorker.tell(FaultyWorker.finished)
  }
}
