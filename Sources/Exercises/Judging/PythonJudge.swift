public import Apparatus
public import Lessons
public import Platform
public import Supervision

/// Judges a learner's Python file by running it many times, in processes of their own.
public struct PythonJudge {
  /// The exercise that the file belongs to.
  public let exercise: Exercise
  /// Who runs the file.
  public let interpreter: Interpreter
  /// The program that becomes the keeper of the runs; nil for the calling program itself.
  package var keeper: String?

  /// A judge of the files of an exercise.
  public init(_ exercise: Exercise, interpreter: Interpreter) {
    self.exercise = exercise
    self.interpreter = interpreter
  }

  /// What came of judging: what was found out, and how the judge itself ended.
  public struct Result: Sendable {
    /// What was found out.
    public let assessment: Assessment
    /// How the judge ended.
    public let ending: Ending
    /// The last line that it wrote to standard error.
    public let lastWords: String
  }

  /// The module that says how the exercise is judged.
  private static let judge = "judge"
  /// Seconds that judging may take; runs that hang end much earlier.
  private static let mostSeconds = 300.0

  /// Judges a file.
  /// - Parameters:
  ///   - file: the path of the learner's file.
  ///   - terminal: a terminal whose modes stay as they are; nil where there is none.
  ///   - progress: told several times a second how many runs of how many were made.
  /// - Returns: what was found out, and how the judge ended.
  /// - Throws: `PlatformError.call` when the folder for the judge cannot be made.
  public func judge(
    _ file: String, terminal: FileDescriptor? = nil,
    progress: @escaping (_ elapsed: Int, _ done: Int, _ count: Int) -> Void = { _, _, _ in }
  ) throws(PlatformError) -> Result {
    let folder = try Folder.makeTemporary(named: "judge")
    defer { Folder.remove(folder) }
    for script in JudgingScripts.all + [.init(name: Self.judge, text: exercise.page.judge ?? "")] {
      try FileDescriptor.create(folder + "/" + script.fileName, text: script.text)
    }
    var limits = Limits()
    limits.wallSeconds = Self.mostSeconds
    var supervisor = Supervisor<JudgingRecord>(limits: limits, decode: JudgingRecord.decoded)
    if let keeper { supervisor.keeperProgram = keeper }
    var (done, count) = (0, 0)
    let run = supervisor.run(
      // The user's own modules and variables would change what is judged.
      WorkerCommand(
        executable: interpreter.path,
        arguments: ["-s", "-E", "-B", folder + "/" + JudgingScripts.main, file, Self.judge]),
      terminal: terminal,
      listener: RunListener(progress: { now in
        if case .progress(let made, let all)? = now.latest { (done, count) = (made, all) }
        progress(now.elapsed, done, count)
      }))
    var assessment = Assessment()
    for record in run.records { assessment.take(record) }
    let lines = run.errors.text.split(separator: "\n")
    return Result(
      assessment: assessment, ending: run.ending, lastWords: lines.last.map(String.init) ?? "")
  }
}

/// The Python modules that judge, which are inside the program.
enum JudgingScripts {
  /// The file that is started.
  static let main = "judging.py"

  /// All of them.
  static var all: [PythonScript] {
    EmbeddedFiles.files.compactMap { PythonScript(path: $0.path, text: $0.text) }
  }
}
