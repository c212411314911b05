import Glibc

/// Runs one named scenario in a process of its own and prints what it saw, one `name=value` a line.
@main
enum ForkProbe {
  static func main() {
    guard CommandLine.arguments.count > 1, let run = Scenario.all[CommandLine.arguments[1]] else {
      print("unknown scenario; there are:", Scenario.all.keys.sorted().joined(separator: " "))
      return
    }
    // A scenario that hangs must not hang the tests.
    alarm(60)
    for (name, value) in run() { print("\(name)=\(value)") }
  }
}
