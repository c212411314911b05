/// What the keeper is to do, in the form of the arguments it is started with.
struct KeeperOrder: Equatable {
  /// The word that makes the program a keeper.
  static let word = "keeper"

  var limits: Limits
  /// The private folder of the run, which the keeper removes.
  var folder: String
  var executable: String
  var arguments: [String]

  /// The limits that travel, each under its name.
  private static var numbers: [(name: String, path: WritableKeyPath<Limits, Int>)] {
    [
      ("processor", \.processorSeconds), ("address-space", \.addressSpace), ("memory", \.memory),
      ("processes", \.processes), ("tasks", \.tasks), ("open-files", \.openFiles),
      ("file-size", \.fileSize),
    ]
  }

  init(limits: Limits, folder: String, executable: String, arguments: [String]) {
    self.limits = limits
    self.folder = folder
    self.executable = executable
    self.arguments = arguments
  }

  /// Reads the words behind the program's name; nil when they are no order.
  init?(words: [String]) {
    guard words.first == KeeperOrder.word, let end = words.firstIndex(of: "--"),
      words.count > end + 1
    else { return nil }
    var limits = Limits()
    var folder: String?
    for word in words[1..<end] {
      guard let equals = word.firstIndex(of: "=") else { return nil }
      let name = word[..<equals]
      let value = String(word[word.index(after: equals)...])
      if name == "folder" {
        folder = value
      } else if name == "wall", let seconds = Double(value) {
        limits.wallSeconds = seconds
      } else if let entry = KeeperOrder.numbers.first(where: { $0.name == name }),
        let number = Int(value)
      {
        limits[keyPath: entry.path] = number
      } else {
        return nil
      }
    }
    guard let folder else { return nil }
    self.limits = limits
    self.folder = folder
    executable = words[end + 1]
    arguments = Array(words[(end + 2)...])
  }

  /// The words behind the program's name.
  var words: [String] {
    let numbers = KeeperOrder.numbers.map { "\($0.name)=\(limits[keyPath: $0.path])" }
    return [KeeperOrder.word, "folder=\(folder)", "wall=\(limits.wallSeconds)"] + numbers
      + ["--", executable] + arguments
  }
}
