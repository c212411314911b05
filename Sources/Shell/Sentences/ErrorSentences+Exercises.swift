internal import Wording

extension ErrorSentences {
  /// What keeps the lab from handing out or judging a program to repair.
  func exercises(_ error: ShellError) -> String? {
    guard case .exercise(let problem) = error else { return nil }
    switch problem {
    case .unknown(let name, let nearest?):
      return say(.unknownMeant, ["name": name, "nearest": nearest])
    case .unknown(let name, nil): return say(.unknown, ["name": name])
    case .noneBegun: return say(.noneBegun)
    case .noFile(let exercise, let path): return say(.noFile, ["name": exercise, "path": path])
    case .notAnExercise(let path, let name):
      return say(.notAnExercise, ["path": path, "name": name])
    case .noEditor: return say(ExerciseWord.noEditor)
    case .notSolved(let exercise): return say(.notSolved, ["name": exercise])
    case .notPython(let option, let exercise):
      return say(.notPython, ["option": option, "name": exercise])
    case .unfinished(let ending, let lastWords):
      let reason = RunSentences(words: words).sentence(of: ending) ?? ""
      return say(.unfinished, ["reason": reason, "words": lastWords])
    case .contradicted(let count): return say(.contradicted, ["count": "\(count)"])
    }
  }

  private func say(_ word: ExerciseWord, _ values: [String: String] = [:]) -> String {
    words(word, values)
  }
}
