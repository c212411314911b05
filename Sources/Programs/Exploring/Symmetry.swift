/// Threads that run the same instructions, and may stand for each other.
///
/// Exchanging such threads in a state gives a state from which the same can happen, so one state stands
/// for all that differ only so. A path of these representatives belongs to exactly one path of states,
/// since the steps possible in a state and in its representative are the same ones up to the exchange:
/// counts of schedules stay exact, and the number of states is the sum of what each stands for.
///
/// Since the threads are sorted by all that a state says about them, no two states that are kept differ by
/// an exchange alone; fewer could be kept only by calling states the same that differ in a name of a thread.
final class Symmetry {
  /// Groups of at least two threads that may be exchanged.
  let groups: [[Int]]
  private let machine: Machine
  private let copy: UnsafeMutableRawPointer

  init(_ machine: Machine) {
    self.machine = machine
    copy = .allocate(byteCount: machine.layout.size, alignment: 8)
    let code = machine.code
    // Who is asked about by name is not any of several.
    let isAllowed = !code.requirements.contains { $0.namesThreads }
    let byStart = Dictionary(grouping: code.threads.indices) { code.threads[$0].start }
    groups = isAllowed ? byStart.values.filter { $0.count > 1 } : []
  }

  deinit { copy.deallocate() }

  /// Turns a state into the one that stands for it.
  func normalize(_ state: UnsafeMutableRawPointer) {
    for group in groups { sort(group, state) }
  }

  private func sort(_ group: [Int], _ state: UnsafeMutableRawPointer) {
    var isSorted = true
    for place in 1..<group.count
    where isSorted && compare(group[place], group[place - 1], state) < 0 {
      isSorted = false
    }
    if !isSorted { move(places(group, state), state) }
  }

  /// Which thread stands for each thread of a state in the one that stands for the state.
  func places(_ state: UnsafeMutableRawPointer) -> [Int] {
    groups.reduce(Array(0..<machine.threadCount)) { places, group in
      zip(places, self.places(group, state)).enumerated().map { thread, pair in
        pair.1 == thread ? pair.0 : pair.1
      }
    }
  }

  private func places(_ group: [Int], _ state: UnsafeMutableRawPointer) -> [Int] {
    let order = group.sorted { compare($0, $1, state) < 0 }
    var places = Array(0..<machine.threadCount)
    for (place, thread) in zip(group, order) { places[thread] = place }
    return places
  }

  /// Gives each thread of a state a new number.
  func move(_ places: [Int], _ state: UnsafeMutableRawPointer) {
    let layout = machine.layout
    copy.copyMemory(from: state, byteCount: layout.size)
    for (thread, place) in places.enumerated() where thread != place {
      (state + layout.threads[place])
        .copyMemory(from: copy + layout.threads[thread], byteCount: layout.blockSizes[thread])
    }
    for offset in layout.locks {
      let holder = machine.byte(copy, offset)
      if holder > 0 { machine.setByte(places[holder - 1] + 1, state, offset) }
    }
    for offset in masks {
      let old = machine.mask(copy, offset)
      if old == 0 { continue }
      var new = 0
      for thread in places.indices where old & 1 << thread != 0 { new |= 1 << places[thread] }
      machine.setMask(new, state, offset)
    }
  }

  private var masks: [Int] {
    let layout = machine.layout
    return machine.code.conditions.indices.map { layout.conditions + $0 * layout.maskBytes }
      + machine.code.barriers.indices.map { layout.barriers + $0 * layout.maskBytes }
  }

  /// How many states one stands for.
  func orbit(_ state: UnsafeMutableRawPointer) -> Int {
    var size = 1
    for group in groups {
      var equal = 1
      for place in 1..<group.count {
        size *= place + 1
        equal = compare(group[place], group[place - 1], state) == 0 ? equal + 1 : 1
        size /= equal
      }
    }
    return size
  }

  /// Orders two threads by all that a state says about them.
  private func compare(_ one: Int, _ other: Int, _ state: UnsafeMutableRawPointer) -> Int {
    let layout = machine.layout
    let (first, second) = (layout.threads[one], layout.threads[other])
    for offset in 0..<layout.blockSizes[one] {
      let difference = machine.byte(state, first + offset) - machine.byte(state, second + offset)
      if difference != 0 { return difference }
    }
    for offset in layout.locks {
      let holder = machine.byte(state, offset) - 1
      if holder == one { return 1 }
      if holder == other { return -1 }
    }
    if machine.code.conditions.isEmpty, machine.code.barriers.isEmpty { return 0 }
    for offset in masks {
      let mask = machine.mask(state, offset)
      let difference = (mask >> one & 1) - (mask >> other & 1)
      if difference != 0 { return difference }
    }
    return 0
  }
}
