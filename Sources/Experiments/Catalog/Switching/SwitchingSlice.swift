internal import Apparatus
internal import Platform
internal import Results

/// One thing that a round of `switching` measures, alone in a fresh child.
enum SwitchingSlice {
  /// Two workers of the kind, the first on the first processor, the second on the last.
  case hop(WorkerKind, processors: [Int])
  /// The system calls of a hop, by one worker on the processor.
  case floor(processor: Int)

  /// A slice was not measured because a worker ended early.
  private static let missing = PlatformError.workerEnded

  /// One cost that a slice measured, in nanoseconds.
  typealias Cost = (quantity: Quantity, condition: Condition, value: Double)

  /// Everything that these processors allow to measure.
  static func slices(processors: [Int]) -> [SwitchingSlice] {
    guard let first = processors.first else { return [] }
    let places = processors.count > 1 ? [[first], [first, processors[1]]] : [[first]]
    return [.floor(processor: first)]
      + places.flatMap { place in WorkerKind.allCases.map { .hop($0, processors: place) } }
  }

  /// Measures the slice in a fresh child.
  func costs(byteCount: Int) throws(PlatformError) -> [Cost] {
    switch self {
    case .floor(let processor): try Self.floor(on: processor, byteCount: byteCount)
    case .hop(let kind, let processors):
      [
        (
          Switching.switchCost,
          Switching.condition(kind, processors.count == 1 ? .same : .two),
          try Self.hop(kind, on: processors, byteCount: byteCount)
        )
      ]
    }
  }

  private static func floor(
    on processor: Int, byteCount: Int
  ) throws(PlatformError) -> [Cost] {
    let turns = 2_000
    let entries = 4_000
    let values = try Isolated.run(results: 2) { results throws(PlatformError) in
      try Affinity.pin(to: processor)
      let pipes = try PipePingPong()
      _ = try pipes.writeAndRead(byteCount: byteCount, turns: turns / 10)
      let time = try pipes.writeAndRead(byteCount: byteCount, turns: turns)
      results[0] = Double(time) / Double(turns)
      results[1] = Double(CreationLoop.systemCalls(count: entries)) / Double(entries)
    }
    return zip([Switching.systemCall, Switching.kernelEntry], values).map { ($0, .none, $1) }
  }

  private static func hop(
    _ kind: WorkerKind, on processors: [Int], byteCount: Int
  ) throws(PlatformError) -> Double {
    let (first, trips) = (50, processors.count == 1 ? 600 : 200)
    let values = try Isolated.run(results: 1) { results throws(PlatformError) in
      let pipes = try PipePingPong()
      let time = try SharedArray(repeating: 0, count: 1)
      _ = try Team(kind: kind, count: 2, placement: .spread(over: processors)).run { member in
        if member.index == 0 {
          if kind == .process { pipes.closePartnersEnds() }
          // The first trips bring in what no later one needs.
          _ = try? pipes.ping(byteCount: byteCount, trips: first)
          time[0] = (try? pipes.ping(byteCount: byteCount, trips: trips)) ?? 0
          // The partner ends after this one; its end would be a part of the last timed trip.
          _ = try? pipes.ping(byteCount: byteCount, trips: 1)
        } else {
          if kind == .process { pipes.closeCallersEnds() }
          try? pipes.echo(byteCount: byteCount, trips: first + trips + 1)
        }
      }
      guard time[0] > 0 else { throw missing }
      results[0] = Double(time[0]) / Double(2 * trips)
    }
    return values[0]
  }
}
