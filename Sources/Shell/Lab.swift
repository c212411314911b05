internal import Experiments
internal import Glibc
internal import Supervision

/// The program: a keeper, a worker, or the lab itself, by the first word of its arguments.
public enum Lab {
  /// Does what the arguments say and ends the process with the status of that.
  public static func main() -> Never {
    let words = Array(CommandLine.arguments.dropFirst())
    Keeper.takeOver()
    switch words.first {
    case Worker.word: exit(Worker.run(words: Array(words.dropFirst())))
    default: exit(Launch.run(words).rawValue)
    }
  }
}
