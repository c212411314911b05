internal import Experiments
internal import Results

/// Three ways to run an experiment: the bare name, then what lessons, questions and claims measure
/// with it, then what every experiment takes.
struct ExperimentExamples {
  let name: String
  /// Command lines of the lessons, the FAQ and the claims, of any experiment.
  let used: [String]

  /// How many commands are worth trying at first.
  private static let count = 3
  /// The longest line that is easy to type, in characters.
  private static let longest = 60

  /// The lines to type; no two of them ask the same, apart from how they measure.
  var lines: [String] {
    var asked: Set<Inquiry> = []
    let different = ([name] + used.filter(isExample)).filter { line in
      Inquiry.of(line: line).map { asked.insert($0).inserted } ?? false
    }
    return Array((different + ["\(name) --quick", "\(name) --json"]).prefix(Self.count))
  }

  private func isExample(_ line: String) -> Bool {
    line.count <= Self.longest && line.prefix { $0 != " " } == name
  }
}
