internal import Exercises
internal import Lessons
internal import Platform
internal import Wording

/// Proves that exercises can be failed and solved: each of their files is judged as a learner's is.
struct ExerciseProof {
  let library: Library
  let sitting: Sitting

  /// One line for each file that does not do what it is there for.
  ///
  /// - Throws: `ShellError`.
  func reply() throws(ShellError) -> Reply {
    var faults: [String] = []
    for name in library.exerciseNames {
      let (found, isStopped) = try self.faults(ofExercise: name)
      faults += found
      if isStopped { throw .stopped }
    }
    guard faults.isEmpty else {
      return Reply(
        pieces: faults.map { .text($0 + "\n") },
        failure: ShellError.exercise(.contradicted(count: faults.count)))
    }
    return .text(sitting.words[ScreenWord.lessonsInOrder] + "\n")
  }

  private func faults(
    ofExercise name: String
  ) throws(ShellError) -> (faults: [String], isStopped: Bool) {
    let exercise: Exercise?
    do throws(LibraryError) {
      exercise = try library.exercise(named: name, language: Library.referenceLanguage)
    } catch {
      throw ShellError(error)
    }
    guard let exercise else { return ([], false) }
    var faults: [String] = []
    for file in exercise.provenFiles {
      let judged = try judged(file.text, of: exercise)
      if judged.isStopped { return (faults, true) }
      if let fault = file.fault(judged.assessment) {
        faults.append("exercises/\(name)/\(file.name): \(fault)")
      }
    }
    return (faults, false)
  }

  private func judged(_ text: String, of exercise: Exercise) throws(ShellError) -> JudgedFile {
    let path: String
    do throws(PlatformError) {
      path = try Folder.makeTemporary(named: "exercise") + "/" + exercise.fileName
      try FileDescriptor.create(path, text: text)
    } catch {
      throw .unmeasured(error)
    }
    defer { Folder.remove(String(path.dropLast(exercise.fileName.count + 1))) }
    return try FileJudge(sitting: sitting).judge(path, of: exercise)
  }
}
