extension NewcomerWords {
  /// Whole lines and the commands that do what they ask for.
  static let phrases: [String: [String]] = table([
    (
      "lesson",
      [
        "start", "begin", "go", "tutorial", "learn", "course", "continue", "resume", "intro",
        "start lesson", "start lessons", "start the lesson", "first lesson", "begin lesson",
        "how do i start", "how to start", "let's go", "lets go", "开始", "学习", "继续学习", "上课",
        "怎么开始", "如何开始",
      ]
    ),
    (
      "lessons",
      [
        "ls", "dir", "list", "menu", "contents", "next lesson", "show lessons", "list lessons",
        "all lessons", "courses", "chapters", "课程", "目录", "列表", "菜单", "下一课",
      ]
    ),
    (
      "experiments",
      [
        "run", "demo", "demos", "example", "examples", "list experiments", "show experiments",
        "show me the experiments", "show me experiments",
        "all experiments", "实验", "运行", "例子", "示例",
      ]
    ),
    ("notebook", ["history", "log", "runs", "journal", "save", "show history", "历史", "记录", "笔记"]),
    ("more", ["result", "results", "details", "rest", "show more", "详情", "结果", "更多"]),
    (
      "set",
      ["settings", "config", "options", "preferences", "color", "colour", "colors", "设置", "选项"]
    ),
    ("set language zh", ["chinese", "中文", "简体中文"]),
    ("set language en", ["english", "英文", "英语"]),
    (
      "machine",
      [
        "cpu", "hardware", "sysinfo", "uname", "system", "top", "htop", "ps", "free", "nproc",
        "lscpu", "cores", "机器", "处理器",
      ]
    ),
    ("quiz", ["test", "exam", "test me", "quiz me", "ask me", "测验", "考试", "测试", "考我"]),
    ("review", ["repetition", "复习"]),
    ("progress", ["score", "stats", "status", "how am i doing", "进度", "成绩"]),
    (
      "help",
      [
        "commands", "usage", "?help", "?", "？", "man", "docs", "manual", "info", "hello", "hi",
        "hey",
        "conlab", "help me", "show help", "list commands", "show commands", "what can i do",
        "what can i type", "what now", "now what", "帮助", "命令", "你好", "我能做什么",
      ]
    ),
    ("where", ["where am i", "what next", "what's next", "whats next", "我在哪", "我在哪里", "哪里"]),
    (
      "next",
      [
        "yes", "y", "ok", "okay", "sure", "n", "go on", "keep going", "next step",
        "next question", "next one", "next please", "forward", "继续", "下一步", "下一题", "好", "好的", "是",
      ]
    ),
    (
      "back",
      ["prev", "previous", "undo", "go back", "previous step", "step back", "返回", "后退", "上一步"]
    ),
    (
      "again",
      ["restart", "repeat", "redo", "retry", "start over", "once more", "重来", "再来", "再来一次"]
    ),
    ("skip", ["pass", "ignore", "skip it", "skip this", "skip question", "跳过"]),
    ("hint", ["stuck", "i am stuck", "i'm stuck", "clue", "give me a hint", "提示"]),
    ("glossary", ["terms", "words", "dictionary", "definitions", "术语", "词汇", "词汇表"]),
    ("read", ["books", "papers", "reading", "literature", "references", "书", "参考书", "阅读"]),
    ("faq", ["ask", "question", "questions", "问题", "提问"]),
    (
      "quit",
      [
        "bye", "logout", "leave", "stop", "end", "exit()", "quit()", "q!", ":q!", ":wq", "x",
        "how do i exit", "how do i quit", "how to exit", "退出", "再见", "离开", "怎么退出",
      ]
    ),
  ])

  /// Lines that say no more than Enter does.
  static let agreement: Set = [
    "yes", "y", "ok", "okay", "sure", "yes please", "enter", "go on", "继续", "好", "好的", "是", "是的",
    "嗯",
  ]
  /// Words that change nothing.
  static let fillers: Set = [
    "please", "the", "a", "an", "me", "my", "experiment", "command", "pls", "请",
  ]
  /// Verbs in front of what is to be run or opened.
  static let verbs: Set = [
    "run", "start", "exec", "execute", "do", "try", "measure", "begin", "open", "launch", "go",
    "conlab", "./conlab", "$", ">", "运行", "开始", "打开",
  ]
  /// Verbs in front of what is to be explained.
  static let explainers: Set = [
    "man", "info", "doc", "describe", "usage", "about", "explain", "?", "帮助",
  ]
  /// Verbs in front of a term that is to be defined.
  static let definers: Set = ["define", "definition", "meaning", "定义"]
  /// Other words for options that several experiments have.
  static let options: [String: String] = [
    "--threads": "--workers", "--processes": "--workers", "--thread": "--workers",
    "--count": "--workers", "-n": "--workers", "-t": "--workers", "--time": "--seconds",
    "--duration": "--seconds", "--repeat": "--rounds", "--runs": "--rounds",
    "--iterations": "--rounds", "--fast": "--quick", "--short": "--quick",
  ]
  /// Words that begin a question.
  static let questions: Set = [
    "what", "what's", "why", "how", "when", "which", "who", "is", "are", "can", "does", "do",
    "should", "my", "the", "i",
  ]
  /// Single words that somebody asks about.
  static let topics: Set = [
    "thread", "threads", "process", "processes", "gil", "mutex", "semaphore", "fork", "pipe",
    "concurrency", "parallelism", "async", "asyncio", "multiprocessing", "threading",
  ]
  /// What clears the screen elsewhere.
  static let clearing: Set = ["clear", "cls", "清屏"]
  /// Commands of the system that have no counterpart here.
  static let systemCommands: Set = [
    "cd", "pwd", "cat", "cp", "mv", "rm", "mkdir", "touch", "less", "vi", "vim", "nano", "emacs",
    "git", "sudo", "bash", "sh", "zsh", "fish", "python3", "pip", "pip3", "apt", "ssh", "kill",
    "echo", "gcc", "make", "swift", "grep", "whoami",
  ]

  private static func table(_ rows: [(command: String, lines: [String])]) -> [String: [String]] {
    let pairs = rows.flatMap { row in
      row.lines.map { ($0, row.command.split(separator: " ").map(String.init)) }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
