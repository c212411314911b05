@testable import Programs

/// A second explorer, as plain as can be: it walks every schedule to its end and remembers nothing.
///
/// It reads the program itself and shares no code with the first one but reading it. It knows threads
/// of their own names, plain reads and writes, additions, fences, exchanges, locks, atomic steps and `if`.
struct NaiveExplorer {
  /// One step of a thread, and what it does alone behind it.
  enum Step {
    case read(String, into: String)
    case write(String, Operand)
    case exchange(String, Operand, into: String)
    case add(String, Operand, into: String)
    case lock(String), unlock(String)
    case fence
    case atomic([Step])
    case set(String, Operand)
    case choice(Operand, [Step], [Step])
    case awaitEqual(String, Int)
  }

  /// A sum of two things, of which each is a number or a name of the thread's own.
  struct Operand {
    var name: String?
    var number: Int

    func value(_ own: [String: Int]) -> Int { (name.map { own[$0] ?? 0 } ?? 0) + number }
  }

  struct World: Hashable {
    var memory: [String: Int]
    var holders: [String: Int] = [:]
    var own: [[String: Int]]
    var buffers: [[Write]]

    struct Write: Hashable {
      var name: String
      var value: Int
    }
  }

  let isBuffered: Bool
  private(set) var outcomes: [World: Int] = [:]
  private(set) var schedules = 0
  private(set) var deadlocks = 0
  /// More schedules than anybody wants to wait for.
  private(set) var isTooLarge = false
  private let most: Int

  init(
    _ threads: [[Step]], memory: [String: Int], own: [[String: Int]], isBuffered: Bool, most: Int
  ) {
    self.isBuffered = isBuffered
    self.most = most
    let world = World(memory: memory, own: own, buffers: threads.map { _ in [] })
    var (start, left) = (world, threads)
    for thread in threads.indices { Self.runAlone(thread, &left[thread], &start) }
    walk(start, left)
  }

  private mutating func walk(_ world: World, _ left: [[Step]]) {
    if schedules >= most { isTooLarge = true }
    if isTooLarge { return }
    var hasMoved = false
    for thread in left.indices {
      if let oldest = world.buffers[thread].first {
        var next = world
        next.buffers[thread].removeFirst()
        next.memory[oldest.name] = oldest.value
        hasMoved = true
        walk(next, left)
      }
      var (next, rest) = (world, left)
      guard let step = rest[thread].first else { continue }
      rest[thread].removeFirst()
      guard take(step, thread, &next) else { continue }
      Self.runAlone(thread, &rest[thread], &next)
      hasMoved = true
      walk(next, rest)
    }
    if hasMoved { return }
    schedules += 1
    if left.allSatisfy(\.isEmpty) {
      var end = world
      end.holders = [:]
      outcomes[end, default: 0] += 1
    } else {
      deadlocks += 1
    }
  }

  private static func runAlone(_ thread: Int, _ left: inout [Step], _ world: inout World) {
    while let step = left.first {
      switch step {
      case .set(let name, let operand):
        world.own[thread][name] = operand.value(world.own[thread])
        left.removeFirst()
      case .choice(let operand, let first, let second):
        let isTrue = operand.value(world.own[thread]) != 0
        left.replaceSubrange(0..<1, with: isTrue ? first : second)
      default: return
      }
    }
  }

  private func seen(_ name: String, _ thread: Int, _ world: World) -> Int {
    world.buffers[thread].last { $0.name == name }?.value ?? world.memory[name] ?? 0
  }

  private func take(_ step: Step, _ thread: Int, _ world: inout World) -> Bool {
    let own = world.own[thread]
    let isDrained = world.buffers[thread].isEmpty
    switch step {
    case .read(let name, let target): world.own[thread][target] = seen(name, thread, world)
    case .write(let name, let operand):
      if isBuffered {
        world.buffers[thread].append(World.Write(name: name, value: operand.value(own)))
      } else {
        world.memory[name] = operand.value(own)
      }
    case .awaitEqual(let name, let value): return seen(name, thread, world) == value
    case .fence: return isDrained
    case .exchange(let name, let operand, let target):
      guard isDrained else { return false }
      world.own[thread][target] = world.memory[name]
      world.memory[name] = operand.value(own)
    case .add(let name, let operand, let target):
      guard isDrained else { return false }
      world.own[thread][target] = world.memory[name]
      world.memory[name, default: 0] += operand.value(own)
    case .lock(let name):
      guard isDrained, world.holders[name] == nil else { return false }
      world.holders[name] = thread
    case .unlock(let name):
      guard isDrained, world.holders[name] == thread else { return false }
      world.holders[name] = nil
    case .atomic(let steps):
      guard isDrained else { return false }
      return takeAll(steps, thread, &world)
    case .set(let name, let operand): world.own[thread][name] = operand.value(own)
    case .choice: return false
    }
    return true
  }

  private func takeAll(_ steps: [Step], _ thread: Int, _ world: inout World) -> Bool {
    for step in steps {
      switch step {
      case .write(let name, let operand): world.memory[name] = operand.value(world.own[thread])
      case .choice(let operand, let first, let second):
        let isTrue = operand.value(world.own[thread]) != 0
        guard takeAll(isTrue ? first : second, thread, &world) else { return false }
      default: guard take(step, thread, &world) else { return false }
      }
    }
    return true
  }
}
