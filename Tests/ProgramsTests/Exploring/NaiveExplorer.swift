@testable import Programs

/// A second explorer, as plain as can be: it walks every schedule to its end and remembers nothing.
///
/// It knows steps as values of its own and shares no code with the first one.
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
    case acquire, release
    case arrive, leave
    case put(Operand)
    case take(into: String)
    case wait, wake
    case notify, notifyAll
    case choose([Int], into: String)
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
    var permits = 0
    var queue: [Int] = []
    var sleeping: Set<Int> = []
    var arrived: Set<Int> = []

    struct Write: Hashable {
      var name: String
      var value: Int
    }
  }

  /// How the only semaphore, queue, barrier and condition variable are set up.
  struct SetUp {
    var permits = 1
    var capacity = 2
    var parties = 2
    var isSpurious = false
  }

  let isBuffered: Bool
  private let setUp: SetUp
  private(set) var outcomes: [World: Int] = [:]
  private(set) var schedules = 0
  private(set) var deadlocks = 0
  /// More schedules than anybody wants to wait for.
  private(set) var isTooLarge = false
  private let most: Int

  init(
    _ threads: [[Step]], memory: [String: Int], own: [[String: Int]], _ setUp: SetUp = SetUp(),
    isBuffered: Bool, most: Int
  ) {
    self.isBuffered = isBuffered
    self.setUp = setUp
    self.most = most
    let world = World(
      memory: memory, own: own, buffers: threads.map { _ in [] }, permits: setUp.permits)
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
      guard let step = left[thread].first else { continue }
      for way in ways(step, thread, world) {
        var (next, rest) = (way, left)
        rest[thread].removeFirst()
        // Who arrives last need not wait.
        if case .arrive = step, next.arrived.isEmpty { rest[thread].removeFirst() }
        Self.runAlone(thread, &rest[thread], &next)
        hasMoved = true
        walk(next, rest)
      }
    }
    if hasMoved { return }
    schedules += 1
    if left.allSatisfy(\.isEmpty) {
      let end = World(memory: world.memory, own: world.own, buffers: [])
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

  /// All that a step can lead to; nothing when it cannot be taken.
  private func ways(_ step: Step, _ thread: Int, _ world: World) -> [World] {
    switch step {
    case .read, .write, .awaitEqual, .choose, .leave, .set, .choice: break
    default: if !world.buffers[thread].isEmpty { return [] }
    }
    var next = world
    switch step {
    case .choose(let values, let target):
      return values.map { value in
        next.own[thread][target] = value
        return next
      }
    case .notify where !world.sleeping.isEmpty:
      return world.sleeping.map { sleeper in
        var woken = world
        woken.sleeping.remove(sleeper)
        return woken
      }
    case .atomic(let steps):
      return steps.reduce([world]) { worlds, step in
        worlds.flatMap { inside(step, thread, $0) }
      }
    default: return take(step, thread, &next) ? [next] : []
    }
  }

  /// A step within an atomic one.
  private func inside(_ step: Step, _ thread: Int, _ world: World) -> [World] {
    var next = world
    switch step {
    case .write(let name, let operand):
      next.memory[name] = operand.value(world.own[thread])
      return [next]
    case .choice(let operand, let first, let second):
      let isTrue = operand.value(world.own[thread]) != 0
      return (isTrue ? first : second).reduce([world]) { worlds, step in
        worlds.flatMap { inside(step, thread, $0) }
      }
    default: return ways(step, thread, world)
    }
  }

  private func take(_ step: Step, _ thread: Int, _ world: inout World) -> Bool {
    let own = world.own[thread]
    switch step {
    case .read(let name, let target): world.own[thread][target] = seen(name, thread, world)
    case .write(let name, let operand):
      if isBuffered {
        world.buffers[thread].append(World.Write(name: name, value: operand.value(own)))
      } else {
        world.memory[name] = operand.value(own)
      }
    case .awaitEqual(let name, let value): return seen(name, thread, world) == value
    case .exchange(let name, let operand, let target):
      world.own[thread][target] = world.memory[name]
      world.memory[name] = operand.value(own)
    case .add(let name, let operand, let target):
      world.own[thread][target] = world.memory[name]
      world.memory[name, default: 0] += operand.value(own)
    case .set(let name, let operand): world.own[thread][name] = operand.value(own)
    default: return synchronize(step, thread, &world)
    }
    return true
  }

  private func synchronize(_ step: Step, _ thread: Int, _ world: inout World) -> Bool {
    switch step {
    case .lock(let name):
      guard world.holders[name] == nil else { return false }
      world.holders[name] = thread
    case .unlock(let name): world.holders[name] = nil
    case .acquire:
      guard world.permits > 0 else { return false }
      world.permits -= 1
    case .release: world.permits += 1
    case .arrive:
      world.arrived.insert(thread)
      if world.arrived.count == setUp.parties { world.arrived = [] }
    case .leave: return !world.arrived.contains(thread)
    case .put(let operand):
      guard world.queue.count < setUp.capacity else { return false }
      world.queue.append(operand.value(world.own[thread]))
    case .take(let target):
      guard !world.queue.isEmpty else { return false }
      world.own[thread][target] = world.queue.removeFirst()
    case .wait:
      world.holders["m"] = nil
      world.sleeping.insert(thread)
    case .wake:
      guard world.holders["m"] == nil, setUp.isSpurious || !world.sleeping.contains(thread) else {
        return false
      }
      world.sleeping.remove(thread)
      world.holders["m"] = thread
    case .notifyAll: world.sleeping = []
    default: break
    }
    return true
  }
}
