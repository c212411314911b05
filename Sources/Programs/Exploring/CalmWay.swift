/// Of all shortest ways to a state the one that changes from thread to thread the least, to be retold.
struct CalmWay {
  /// The moves of the way.
  let moves: [Move]
  /// The state that it leads to, which another one may stand for.
  let state: [UInt64]

  /// Where a way stands, and who moved last.
  private struct Place: Hashable {
    var state: [UInt64]
    var thread: Int
  }

  /// A way up to somewhere: its last move and the way before it.
  private struct Node {
    var place: Place
    var changes: Int
    /// Who moves first; of equal ways the one that begins with the first thread is taken.
    var opener: Int
    var move: Move?
    var before: Int

    func isCalmer(than other: Node) -> Bool {
      (changes, opener) < (other.changes, other.opener)
    }
  }

  /// More places than these are not compared; the first way that was found has to do then.
  private static let mostPlaces = 3_000

  /// Compares all shortest ways; none when they are too many.
  init?(to end: Int, in exploration: Exploration) {
    let layers = ShortestPaths(to: end, in: exploration.graph)
    var nodes = [
      Node(place: Place(state: exploration.beginning, thread: -1), changes: 0, opener: 0, before: 0)
    ]
    var layer = 0..<1
    for depth in 0..<layers.length {
      var known: [Place: Int] = [:]
      let start = nodes.count
      for before in layer {
        for (move, state, number) in exploration.steps(from: nodes[before].place.state)
        where layers.contains(number, at: depth + 1) {
          let place = Place(state: state, thread: move.thread)
          let changes = nodes[before].changes + (nodes[before].place.thread == move.thread ? 0 : 1)
          let opener = depth == 0 ? move.thread : nodes[before].opener
          let node = Node(
            place: place, changes: changes, opener: opener, move: move, before: before)
          if let found = known[place] {
            if node.isCalmer(than: nodes[found]) { nodes[found] = node }
          } else {
            known[place] = nodes.count
            nodes.append(node)
          }
        }
        if nodes.count > Self.mostPlaces { return nil }
      }
      layer = start..<nodes.count
    }
    guard var node = layer.map({ nodes[$0] }).min(by: { $0.isCalmer(than: $1) }) else {
      return nil
    }
    state = node.place.state
    var moves: [Move] = []
    while let move = node.move {
      moves.append(move)
      node = nodes[node.before]
    }
    self.moves = moves.reversed()
  }
}

/// Which states lie on a shortest path to a state.
private struct ShortestPaths {
  /// How many steps the paths have.
  let length: Int
  /// For each state up to the end the step at which a shortest path is there, or -1.
  private var depths: [Int32]

  init(to end: Int, in graph: StateGraph) {
    var depths = graph.depths(upTo: end)
    length = Int(depths[end])
    // States are numbered in the order of their distance, so the end comes last.
    for state in (0..<end).reversed() {
      var leadsOn = false
      if Int(depths[state]) < length {
        graph.forEachSuccessor(of: state) { successor in
          if successor <= end, depths[successor] == depths[state] + 1 { leadsOn = true }
        }
      }
      if !leadsOn { depths[state] = -1 }
    }
    self.depths = depths
  }

  func contains(_ state: Int, at depth: Int) -> Bool {
    state < depths.count && Int(depths[state]) == depth
  }
}
