@testable import Programs

/// A small program made by chance, as text and as steps for the naive explorer.
struct RandomProgram {
  private(set) var text = ""
  private(set) var threads: [[NaiveExplorer.Step]] = []
  let memory = ["x": 0, "y": 0]
  let own: [[String: Int]]
  private var random: RandomNumbers

  /// A program that is the same for the same seed; `twins` is whether all threads do the same.
  init(seed: UInt64, twins: Bool) {
    random = RandomNumbers(seed: seed)
    let count = Int.random(in: 2...3, using: &random)
    own = Array(repeating: ["r": 0, "s": 0], count: count)
    text = "x = 0\ny = 0\nlock m\n"
    let names = ["A", "B", "C"].prefix(count)
    if twins {
      text += "thread \(names.joined(separator: ", ")):\n"
      threads = Array(repeating: body(), count: count)
    } else {
      for name in names {
        text += "thread \(name):\n"
        threads.append(body())
      }
    }
  }

  private mutating func body() -> [NaiveExplorer.Step] {
    // Both names are the thread's own from the beginning, whether the rest uses them or not.
    text += "    r = 0\n    s = 0\n"
    var steps: [NaiveExplorer.Step] = []
    let most = own.count == 2 ? 4 : 2
    for _ in 0..<Int.random(in: 1...most, using: &random) {
      steps += statement(depth: 1, isAtomic: false)
    }
    return steps
  }

  private mutating func operand() -> (NaiveExplorer.Operand, String) {
    let number = Int.random(in: 0...2, using: &random)
    guard Bool.random(using: &random) else {
      return (NaiveExplorer.Operand(name: nil, number: number), "\(number)")
    }
    let name = pick(["r", "s"])
    return (NaiveExplorer.Operand(name: name, number: number), "\(name) + \(number)")
  }

  private mutating func pick(_ names: [String]) -> String {
    names[Int.random(in: 0..<names.count, using: &random)]
  }

  private mutating func block(_ depth: Int, isAtomic: Bool) -> [NaiveExplorer.Step] {
    (0..<Int.random(in: 1...2, using: &random)).flatMap { _ in
      statement(depth: depth, isAtomic: isAtomic)
    }
  }

  private mutating func statement(depth: Int, isAtomic: Bool) -> [NaiveExplorer.Step] {
    let margin = String(repeating: "    ", count: depth)
    let (shared, target) = (pick(["x", "y"]), pick(["r", "s"]))
    let (value, written) = operand()
    switch Int.random(in: 0..<(depth < 3 ? 12 : 7), using: &random) {
    case 0, 1:
      text += "\(margin)\(target) = \(shared)\n"
      return [.read(shared, into: target)]
    case 2, 3:
      text += "\(margin)\(shared) = \(written)\n"
      return [.write(shared, value)]
    case 4:
      text += "\(margin)\(target) = exchange(\(shared), \(written))\n"
      return [.exchange(shared, value, into: target)]
    case 5:
      text += "\(margin)\(target) = fetch_add(\(shared), \(written))\n"
      return [.add(shared, value, into: target)]
    case 6:
      text += "\(margin)\(target) = \(written)\n"
      return [.set(target, value)]
    case 7:
      text += "\(margin)fence\n"
      return [.fence]
    case 8 where !isAtomic:
      text += "\(margin)with m:\n"
      return [.lock("m")] + block(depth + 2, isAtomic: false) + [.unlock("m")]
    case 9 where !isAtomic:
      text += "\(margin)atomic:\n"
      return [.atomic(block(depth + 1, isAtomic: true))]
    case 10 where !isAtomic:
      let number = Int.random(in: 0...2, using: &random)
      text += "\(margin)await \(shared) == \(number)\n"
      return [.awaitEqual(shared, number)]
    default:
      text += "\(margin)if \(written):\n"
      let first = block(depth + 1, isAtomic: isAtomic)
      text += "\(margin)else:\n"
      return [.choice(value, first, block(depth + 1, isAtomic: isAtomic))]
    }
  }
}

/// Numbers by chance that are the same for the same seed.
struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
