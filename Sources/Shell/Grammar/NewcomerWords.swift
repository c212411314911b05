internal import Lessons

/// What people type who do not know the commands yet, and the commands that they may mean.
enum NewcomerWords {
  /// Other words for what a command does; the command stands alone.
  private static let commands: [[String]: [String]] = [
    ["start", "begin", "go", "tutorial", "learn", "course", "continue", "resume"]: ["lesson"],
    ["ls", "dir", "list", "menu", "contents"]: ["lessons"],
    ["history", "log", "runs"]: ["notebook"],
    ["result", "results", "details", "rest"]: ["more"],
    ["settings", "config", "options", "preferences"]: ["set"],
    ["cpu", "hardware", "sysinfo", "uname", "system"]: ["machine"],
    ["test", "exam"]: ["quiz"],
    ["commands", "usage", "?help"]: ["help"],
    ["bye", "logout", "leave", "stop", "end"]: ["quit"],
  ]
  /// Verbs in front of what is to be run or opened.
  private static let verbs: Set = [
    "run", "start", "exec", "execute", "do", "try", "measure", "begin", "open", "launch",
  ]
  /// Verbs in front of what is to be explained.
  private static let explainers: Set = ["man", "info", "doc", "describe", "usage", "about"]
  /// Other words for options that several experiments have.
  private static let options: [String: String] = [
    "--threads": "--workers", "--processes": "--workers", "--thread": "--workers",
    "--count": "--workers", "-n": "--workers", "-t": "--workers", "--time": "--seconds",
    "--duration": "--seconds", "--repeat": "--rounds", "--runs": "--rounds",
    "--iterations": "--rounds", "--fast": "--quick", "--short": "--quick",
  ]
  /// Words that begin a question.
  private static let questions: Set = [
    "what", "why", "how", "when", "which", "who", "is", "are", "can", "does", "do", "should",
    "my", "the", "i",
  ]

  /// The commands that words may mean which are none as they stand, the likeliest first.
  static func meanings(of words: [String]) -> [[String]] {
    guard let first = words.first?.lowercased() else { return [] }
    let rest = Array(words.dropFirst())
    var meanings: [[String]] = [[first] + rest]
    if rest.isEmpty, let command = commands.first(where: { $0.key.contains(first) }) {
      meanings.append(command.value)
    }
    if !rest.isEmpty, verbs.contains(first) { meanings += [rest, ["lesson"] + rest] }
    if !rest.isEmpty, explainers.contains(first) { meanings.append(["help"] + rest) }
    meanings.append([first] + rest.map(option))
    if let number = rest.first, Int(number) != nil {
      meanings.append([first, "--workers"] + rest)
    }
    if isQuestion(words) { meanings.append(["faq"] + words) }
    return meanings.filter { $0 != words }
  }

  /// The letter of an answer in brackets or with a point behind it; nil for anything else.
  static func letter(_ words: [String]) -> [String]? {
    guard let first = words.first, first.count > 1 else { return nil }
    let bare = first.trimming { "().:[]\"'".contains($0) }
    guard bare.count == 1, bare.first?.isLetter == true else { return nil }
    return [String(bare)] + words.dropFirst()
  }

  /// An option by its own name, also where its value is joined to it.
  private static func option(_ word: String) -> String {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let known = options[String(name)] else { return word }
    return ([known] + parts.dropFirst().map(String.init)).joined(separator: "=")
  }

  private static func isQuestion(_ words: [String]) -> Bool {
    guard let first = words.first?.lowercased(), let last = words.last?.last else { return false }
    if Parsing.names.contains(first) { return false }
    let isChinese = QuestionLanguage.of(words.joined(separator: " "), otherwise: "") == "zh"
    return "?？".contains(last) || isChinese || questions.contains(first) || words.count > 3
      || topics.contains(first)
  }

  /// Single words that somebody asks about.
  private static let topics: Set = [
    "thread", "threads", "process", "processes", "gil", "mutex", "semaphore", "fork", "pipe",
    "concurrency", "parallelism", "async", "asyncio", "multiprocessing", "threading",
  ]
}

extension String {
  /// The text without such characters at its ends.
  fileprivate func trimming(_ isDropped: (Character) -> Bool) -> Substring {
    let head = drop(while: isDropped)
    return head.prefix(head.count - head.reversed().prefix(while: isDropped).count)
  }
}
