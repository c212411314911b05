/// Three commands to try for each command of the lab that is no experiment.
enum CommandExamples {
  /// The lines to type for the command that a path leads to; none for one that has no help.
  static func lines(of path: [String]) -> [String] { lines[path.joined(separator: " ")] ?? [] }

  private static let lines: [String: [String]] = [
    "lessons": ["lessons", "lesson 1", "lessons --json"],
    "lessons list": ["lessons", "lessons list --json", "lesson 1"],
    "lessons check": ["lessons check", "lessons check lessons", "lessons check --exercises"],
    "lesson": ["lesson", "lesson sync-problems", "lesson python 3"],
    "next": ["next", "where", "hint"],
    "back": ["back", "again", "where"],
    "again": ["again", "back", "where"],
    "skip": ["skip", "back", "where"],
    "hint": ["hint", "where", "skip"],
    "where": ["where", "where --json", "progress"],
    "answer": ["answer b", "b 3", "answer ?"],
    "faq": ["faq", "faq why is my thread slower", "faq 1"],
    "quiz": ["quiz", "quiz deadlock", "quiz python --count 3 --quick"],
    "review": ["review", "review --count 3", "progress"],
    "glossary": ["glossary", "glossary race condition", "glossary --json"],
    "read": ["read", "read sync-problems", "read semaphores"],
    "exercise": ["exercise", "exercise counter", "exercise counter --hint"],
    "check": ["check", "check counter", "check counter --json"],
    "more": ["more", "more figures", "more --entry last"],
    "watch": ["watch ./a.out", "watch --for 10s server.py", "watch --stuck 5s -- ./a.out -v"],
    "explore": ["explore race", "explore peterson --model tso", "explore store-buffering --real"],
    "play": ["play race", "play peterson --model tso", "play lost-update --schedule abab"],
    "puzzles": ["puzzles", "puzzles next", "puzzles 1 --answer abab"],
    "repair": ["repair race", "repair peterson", "repair philosophers"],
    "programs": ["programs", "programs peterson", "programs --json"],
    "experiments": ["experiments", "race", "experiments --json"],
    "show": ["show race", "show locks --all", "show race --runtime python"],
    "claims": ["claims", "claims C2.1d", "claims --all"],
    "advise": ["advise", "advise --waits wait --task 10ms", "advise --data 1M --measure"],
    "progress": ["progress", "review", "progress --json"],
    "notebook": ["notebook", "notebook show last", "notebook export notebook.html"],
    "notebook list": [
      "notebook list", "notebook list --last 50", "notebook list --experiment race",
    ],
    "notebook show": ["notebook show last", "notebook show 1", "more"],
    "notebook compare": [
      "notebook compare 1 2", "notebook compare last 1", "notebook compare anna.json bo.json",
    ],
    "notebook merge": [
      "notebook merge anna.json bo.json",
      "notebook merge anna.json bo.json --output class.html",
      "notebook merge anna.json bo.json --json",
    ],
    "notebook export": [
      "notebook export notebook.html", "notebook export runs.csv --experiment race",
      "notebook export last.json --last 1",
    ],
    "grade": [
      "grade", "grade sync-problems --json", "grade anna.json bo.json --csv",
    ],
    "machine": ["machine", "machine --calibrate", "machine --json"],
    "set": ["set", "set language zh", "set hints off"],
    "report": ["report", "report the second answer is right, too", "report --json"],
    "quit": ["quit", "where", "progress"],
    "help": ["help", "help race", "help notebook export"],
  ]
}
