internal import Lessons
internal import Platform

/// The folder in which the learner repairs programs; what was changed there is never lost.
struct LearnersFolder {
  /// The path of the folder.
  let path: String

  /// The variable that names another folder.
  private static let variable = "CONLAB_EXERCISES"
  private static let name = "conlab-exercises"

  /// The folder that the environment names, else one in the home folder.
  static var usual: LearnersFolder {
    if let own = ProcessEnvironment.nonEmptyValue(of: variable) { return .init(path: own) }
    let home = ProcessEnvironment.nonEmptyValue(of: "HOME")
    return .init(path: (home.map { $0 == "/" ? "" : $0 } ?? ".") + "/" + name)
  }

  /// What became of the file of an exercise when it was asked for.
  enum Written: Equatable {
    /// It was written, or was there as it is written.
    case new
    /// It was there, changed by the learner, and stayed so.
    case kept(backup: String)
    /// It was written anew; what was there has this name now.
    case replaced(backup: String)
  }

  /// Where the file of an exercise is.
  func path(of exercise: Exercise) -> String { "\(path)/\(exercise.fileName)" }

  /// Writes the file of an exercise unless the learner has changed it.
  ///
  /// - Parameters:
  ///   - exercise: whose file to write.
  ///   - again: whether to write it in any case, keeping the old one under another name.
  /// - Returns: what became of the file.
  /// - Throws: `ShellError.unwritable`, `.unreadable`, `.notUTF8`.
  func write(_ exercise: Exercise, again: Bool) throws(ShellError) -> Written {
    let file = path(of: exercise)
    let backup = file + ".bak"
    do throws(PlatformError) {
      try Folder.make(path)
    } catch {
      throw ShellError(writing: path, error)
    }
    guard Folder.resolved(file) != nil else {
      try TextFile.write(exercise.start, to: file)
      return .new
    }
    let own = try TextFile.text(of: file)
    if own == exercise.start { return .new }
    guard again else { return .kept(backup: backup) }
    try TextFile.write(own, to: backup)
    try TextFile.write(exercise.start, to: file)
    return .replaced(backup: backup)
  }
}
