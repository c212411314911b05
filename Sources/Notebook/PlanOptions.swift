/// The options of a plan, for saying in which two plans differ.
struct PlanOptions {
  /// Name without hyphens and value; a flag has an empty value.
  let pairs: [(String, String)]

  init(_ plan: String) {
    var pairs: [(name: String, value: String)] = []
    for word in plan.split(separator: " ").dropFirst() {
      if word.hasPrefix("--") {
        let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1)
        pairs.append((String(parts.first ?? ""), parts.count == 2 ? String(parts[1]) : ""))
      } else if let last = pairs.popLast() {
        pairs.append((last.name, last.value.isEmpty ? String(word) : last.value + " " + word))
      }
    }
    self.pairs = pairs.map { ($0.name, $0.value) }
  }
}
