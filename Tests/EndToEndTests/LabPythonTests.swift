import Platform
import TestSupport
import Testing

@Suite("The lab with Python, with a broken one, and with none")
struct LabPythonTests {
  private let folder: TemporaryFolder

  init() throws { folder = try LabFixture.folder() }

  /// Processes of the lines that ignore whatever can be ignored.
  private static let stubborn = """
    for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)

    def stay():
        time.sleep(3600)

    """

  private func run(_ lines: String) throws -> (run: LabRun, fake: FakeInterpreter) {
    let fake = try FakeInterpreter(Self.stubborn + lines, in: folder)
    let words =
      ["sharing", "--runtime", "python", "--python", fake.path]
      + ["--rounds", "3", "--seconds", "60"]
    return (try LabRun(words, in: folder), fake)
  }

  @Test("An interpreter that is killed in the middle is one clear line and status 1")
  func killed() throws {
    let (run, fake) = try run(
      """
      for _ in lab.rounds():
          os.fork() or stay()
          os.kill(os.getpid(), 9)
      """)
    #expect(run.status == .exited(code: 1))
    let words = (run.output + run.errors).split(whereSeparator: \.isWhitespace)
    #expect(
      words.joined(separator: " ").contains("was ended by signal 9 (SIGKILL)"), "\(run.output)")
    #expect(!fake.isAlive)
  }

  @Test("Children that a script forgets are no obstacle, and go with it")
  func forgotten() throws {
    let (run, fake) = try run(
      """
      for _ in lab.rounds():
          lab.observe("seen", 1, "kind=thread,what=value")
          multiprocessing.get_context("fork").Process(target=stay).start()
      """)
    #expect(run.status == .exited(code: 0), "\(run.errors)")
    #expect(run.output.contains("3 rounds"), "\(run.output)")
    #expect(!fake.isAlive)
  }

  @Test("A script with a mistake is told by its last line")
  func mistake() throws {
    let (run, _) = try run("for _ in lab.rounds():\n    raise ValueError('no such thing')")
    #expect(run.status == .exited(code: 1))
    #expect((run.output + run.errors).contains("ValueError: no such thing"), "\(run.output)")
  }

  @Test(
    "Modules in the folder that a person stands in are left alone",
    arguments: ["sharing --runtime python", "pool", "creation --runtime python"])
  func ownModules(experiment: String) throws {
    let run = try LabRun(
      bash: """
        mkdir "$HOME/here" && cd "$HOME/here"
        for name in threading json multiprocessing signal lab; do
          echo 'raise SystemExit("a file of my own")' > $name.py
        done
        "$LAB" \(experiment) --rounds 2 --seconds 30
        """, in: folder)
    #expect(run.status == .exited(code: 0), "\(run.output) \(run.errors)")
    #expect(!(run.output + run.errors).contains("a file of my own"))
  }

  @Test("A current folder that was deleted is no obstacle")
  func deletedFolder() throws {
    let run = try LabRun(
      bash: """
        mkdir "$HOME/gone" && cd "$HOME/gone" && rmdir "$HOME/gone"
        "$LAB" creation --runtime python --rounds 2 --seconds 30 && "$LAB" lifecycle --rounds 6
        """, in: folder)
    #expect(run.status == .exited(code: 0), "\(run.output) \(run.errors)")
  }

  @Test("Ctrl-C ends a run in Python, whatever its processes ignore, and leaves no memory")
  func interrupted() throws {
    let fake = try FakeInterpreter(
      Self.stubborn + """
        from multiprocessing import shared_memory
        block = shared_memory.SharedMemory(lab.name_for_shared_memory(), create=True, size=8)
        open(os.path.dirname(__file__) + "/block", "w").write(block.name)
        for _ in lab.rounds():
            os.fork() or stay()
            os.fork() or (os.setsid(), stay())
            stay()
        """, in: folder)
    let lab = try LabSession(in: folder)
    lab.terminal.send("sharing --runtime python --python \(fake.path) --seconds 300\r")
    try lab.terminal.wait("the progress of the run", seconds: LabSession.patience) {
      $0.cursorLine.contains("Ctrl-C stops") && fake.isAlive
    }
    let block = "/dev/shm/" + String(decoding: try #require(folder.read("block")), as: UTF8.self)
    #expect(SmallFile.text(of: block) != nil)
    lab.terminal.send("\u{3}")
    try lab.see("Stopped by Ctrl-C")
    try lab.wait(for: "conlab>")
    #expect(!fake.isAlive)
    #expect(lab.descendants.isEmpty)
    #expect(SmallFile.text(of: block) == nil)
    #expect(try lab.leave() == .exited(code: 0))
  }

  @Test("Without any Python it says so in one line, and everything native works")
  func none() throws {
    let nowhere = ["PATH": "", "HOME": "", "PYENV_ROOT": ""]
    for command in ["lifecycle", "sharing", "creation", "crash", "memory", "race"] {
      let run = try LabRun(
        [command, "--runtime", "python", "--quick"], in: folder, environment: nowhere)
      #expect(run.status == .exited(code: 1))
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("error: no Python answers to 'python3'"), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    let native = try LabRun(["lifecycle", "--quick"], in: folder, environment: nowhere)
    #expect(native.status == .exited(code: 0), "\(native.errors)")
    let machine = try LabRun(["machine", "--json"], in: folder, environment: nowhere)
    #expect(machine.output.contains("\"interpreters\":[]"))
  }

  @Test("A name that nobody answers to is bad input, and told with what there is")
  func unknown() throws {
    let run = try LabRun(
      ["race", "--runtime", "python", "--python", "python3.99"], in: folder)
    #expect(run.status == .exited(code: 2))
    #expect(run.errors.contains("no Python answers to 'python3.99'. Found: "), "\(run.errors)")
  }
}
