import Platform
import Results

@testable import Witness

/// A watching made up for a test: threads with the same shares in every block of time.
struct MadeUpWatching {
  /// What a thread does with its time.
  struct Share {
    var name = "worker"
    var process: Int32 = 10
    var running = 0.0
    var runnable = 0.0
    var waits: [Cause: Double] = [:]
    var switches = 100
    /// In which blocks it is there, of all.
    var blocks: Range<Int>?
  }

  static let blockLength = 50_000_000

  var threads: [Share]
  var blocks = 20
  var usable = 2
  var ending = WatchEnding.ended(.exited(code: 0))
  var standstill = Standstill()
  var runtime = Runtime.native

  init(_ threads: [Share]) { self.threads = threads }

  var watched: Watched {
    var sampler = Watched.Sampler()
    sampler.rounds = blocks * 10
    sampler.cost = blocks * Self.blockLength / 50
    return Watched(
      duration: blocks * Self.blockLength, blockLength: Self.blockLength,
      processes: [.init(identifier: 10, name: "program", runtime: runtime)],
      threads: threads.enumerated().map { thread($0.offset, $0.element) }, ending: ending,
      standstill: standstill, sampler: sampler)
  }

  private func thread(_ row: Int, _ share: Share) -> Watched.Thread {
    let there = share.blocks ?? 0..<blocks
    let tallies = (0..<there.upperBound).map { block -> Tally in
      var tally = Tally()
      guard there.contains(block) else { return tally }
      tally.elapsed = Self.blockLength
      // A little more and a little less, so that intervals have a width.
      let scatter = block % 2 == 0 ? 1.02 : 0.98
      tally.running = Int(share.running * scatter * Double(Self.blockLength))
      tally.runnable = Int(share.runnable * scatter * Double(Self.blockLength))
      for (cause, part) in share.waits {
        tally.add(Int(part * Double(Self.blockLength)), waitingFor: cause.kind)
      }
      return tally
    }
    let most = share.waits.max { $0.value < $1.value }?.key
    let (start, end) = (there.lowerBound * Self.blockLength, there.upperBound * Self.blockLength)
    return Watched.Thread(
      identifier: Int32(100 + row), process: share.process, name: share.name, born: start,
      last: end, switches: share.switches, blocks: tallies,
      intervals: [
        Interval(start: start, end: (start + end) / 2, state: .running),
        Interval(
          start: (start + end) / 2, end: end, state: most == nil ? .running : .waiting,
          cause: most ?? Cause(.unknown)),
      ],
      causes: share.waits.mapValues { Int($0 * Double(there.count * Self.blockLength)) })
  }

  var observations: Observations {
    Observations(
      records: watched.records + [.note(.init(.usableProcessors, value: Double(usable)))])
  }

  var report: WatchReport? { WatchReport(observations) }

  var judgement: Judgement? { report.map { WatchJudge(observations, $0).judgement } }

  func answer(_ finding: String) -> String? {
    judgement?.findings.first { $0.name == finding }?.value
  }
}
