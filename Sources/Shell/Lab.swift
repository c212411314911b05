internal import Experiments
internal import Glibc
internal import Platform
internal import Supervision

/// The program: a keeper, a worker, or the lab itself, by the first word of its arguments.
public enum Lab {
  /// Does what the arguments say and ends the process with the status of that.
  public static func main() -> Never {
    let words = Array(CommandLine.arguments.dropFirst())
    Keeper.takeOver()
    switch words.first {
    case Worker.word: exit(Worker.run(words: Array(words.dropFirst())))
    default:
      // A limit on the size of files is then an error of the write, which is said.
      Signal.fileSize.ignore()
      exit(Launch.run(words).rawValue)
    }
  }
}
