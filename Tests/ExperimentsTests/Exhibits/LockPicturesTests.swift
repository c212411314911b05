import Apparatus
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("Pictures of workers and their locks")
struct LockPicturesTests {
  @Test("the circle alternates workers and locks")
  func circle() {
    let links = [WaitForGraph.Link(worker: 0, lock: 1), .init(worker: 1, lock: 0)]
    let block = LockPictures.circle(
      links, MadeUpRounds.keys, worker: { "w\($0)" }, lock: { "l\($0)" })
    guard case .chart(.graph(let graph)) = block else {
      Issue.record("no graph")
      return
    }
    #expect(graph.nodes.map(\.name) == ["w0", "l1", "w1", "l0"])
    let (waits, held) = (ExhibitWord.waitsFor.rawValue, ExhibitWord.isHeldBy.rawValue)
    #expect(graph.nodes.map(\.relation) == [waits, held, waits, held])
  }

  @Test("a lock is drawn from the view of the locks, with words for its states")
  func locks() {
    let condition: Condition = [.kind: "thread"]
    let events = [LockTimeline.View.workers, .locks].map {
      Record.Event(
        worker: 0, name: LockTimeline.LockState.held.rawValue, start: 0, end: 9, detail: "2",
        condition: condition.seen(as: $0))
    }
    let block = LockPictures.locks(
      events, condition, title: "t", MadeUpRounds.keys, lock: { "l\($0)" })
    guard case .chart(.timeline(let chart)) = block else {
      Issue.record("no timeline")
      return
    }
    #expect(chart.fill == .label)
    #expect(chart.rows.map(\.label) == ["l0"])
    #expect(chart.rows[0].segments.map(\.state) == [ExhibitWord.lockHeld.rawValue])
    #expect(chart.rows[0].segments.map(\.label) == ["2"])
  }
}
