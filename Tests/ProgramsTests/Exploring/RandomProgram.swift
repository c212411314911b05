@testable import Programs

/// A small program made by chance, as text and as steps for the naive explorer.
struct RandomProgram {
  private(set) var text = ""
  private(set) var threads: [[NaiveExplorer.Step]] = []
  let memory = ["x": 0, "y": 0]
  let own: [[String: Int]]
  private(set) var setUp = NaiveExplorer.SetUp()
  private var random: RandomNumbers

  /// A program that is the same for the same seed; `twins` is whether all threads do the same.
  init(seed: UInt64, twins: Bool) {
    random = RandomNumbers(seed: seed)
    let count = Int.random(in: 2...3, using: &random)
    own = Array(repeating: ["r": 0, "s": 0], count: count)
    setUp.permits = Int.random(in: 0...1, using: &random)
    setUp.isSpurious = Bool.random(using: &random)
    text = "x = 0\ny = 0\nlock m\ncondition c\(setUp.isSpurious ? " spurious" : "")\n"
    text += "semaphore t = \(setUp.permits)\nbarrier b = \(setUp.parties)\n"
    text += "queue q = \(setUp.capacity)\n"
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
      steps += statement(depth: 1, place: .thread)
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

  /// What statements lie in.
  private enum Surroundings { case thread, lock, atomic }

  private mutating func block(_ depth: Int, _ place: Surroundings) -> [NaiveExplorer.Step] {
    (0..<Int.random(in: 1...2, using: &random)).flatMap { _ in
      statement(depth: depth, place: place)
    }
  }

  private mutating func statement(depth: Int, place: Surroundings) -> [NaiveExplorer.Step] {
    let margin = String(repeating: "    ", count: depth)
    let kind = Int.random(in: 0..<(depth < 3 ? 20 : 14), using: &random)
    if kind >= 14, let block = blockStatement(kind, depth, place) { return block }
    let (line, steps) = kind < 7 ? access(kind) : synchronization(kind, place)
    text += "\(margin)\(line)\n"
    return steps
  }

  private mutating func access(_ kind: Int) -> (String, [NaiveExplorer.Step]) {
    let (shared, target) = (pick(["x", "y"]), pick(["r", "s"]))
    let (value, written) = operand()
    return switch kind {
    case 0, 1: ("\(target) = \(shared)", [.read(shared, into: target)])
    case 2, 3: ("\(shared) = \(written)", [.write(shared, value)])
    case 4:
      ("\(target) = exchange(\(shared), \(written))", [.exchange(shared, value, into: target)])
    case 5: ("\(target) = fetch_add(\(shared), \(written))", [.add(shared, value, into: target)])
    default: ("\(target) = \(written)", [.set(target, value)])
    }
  }

  private mutating func synchronization(
    _ kind: Int, _ place: Surroundings
  ) -> (String, [NaiveExplorer.Step]) {
    let target = pick(["r", "s"])
    let (value, written) = operand()
    return switch (kind, place) {
    case (7, _): ("acquire t", [.acquire])
    case (8, _): ("release t", [.release])
    case (9, _): ("put q, \(written)", [.put(value)])
    case (10, _): ("\(target) = take(q)", [.take(into: target)])
    case (11, .thread), (11, .lock): ("arrive b", [.arrive, .leave])
    case (12, .lock): ("wait c, m", [.wait, .wake])
    case (12, _): ("notify c", [.notify])
    case (13, _): ("notify_all c", [.notifyAll])
    default: ("\(target) = choose(1, 2)", [.choose([1, 2], into: target)])
    }
  }

  /// A statement that stands in a thread or holds others; none where it cannot stand.
  private mutating func blockStatement(
    _ kind: Int, _ depth: Int, _ place: Surroundings
  ) -> [NaiveExplorer.Step]? {
    let margin = String(repeating: "    ", count: depth)
    switch (kind, place) {
    case (14, _):
      text += "\(margin)fence\n"
      return [.fence]
    case (15, .thread), (16, .thread):
      text += "\(margin)with m:\n"
      return [.lock("m")] + block(depth + 1, .lock) + [.unlock("m")]
    case (17, .thread), (17, .lock):
      text += "\(margin)atomic:\n"
      return [.atomic(block(depth + 1, .atomic))]
    case (18, .thread), (18, .lock):
      let (shared, number) = (pick(["x", "y"]), Int.random(in: 0...2, using: &random))
      text += "\(margin)await \(shared) == \(number)\n"
      return [.awaitEqual(shared, number)]
    case (19, _):
      let (value, written) = operand()
      text += "\(margin)if \(written):\n"
      let first = block(depth + 1, place)
      text += "\(margin)else:\n"
      return [.choice(value, first, block(depth + 1, place))]
    default: return nil
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
