import Results
import Terminal
import Testing

@testable import Experiments

@Suite("Events as a timeline")
struct EventTimelineTests {
  private static let events: [Record.Event] = [
    .init(worker: 2, name: "running", start: 5, end: 9, processor: 1, condition: [.kind: "thread"]),
    .init(
      worker: 0, name: "waiting", start: 0, end: 4, detail: "lock", condition: [.kind: "thread"]),
    .init(worker: 0, name: "signal", start: 4, end: 4, condition: [.kind: "thread"]),
    .init(worker: 7, name: "running", start: 0, end: 1, condition: [.kind: "process"]),
  ]

  @Test("Workers are rows in their order, stretches are segments, instants are marks")
  func rows() throws {
    let chart = EventTimeline.chart(
      Self.events, title: "Lives", condition: [.kind: "thread"], state: { $0 },
      label: { "worker \($0 + 1)" })
    #expect(chart.rows.map(\.label) == ["worker 1", "worker 3"])
    #expect(chart.rows[0].segments.map(\.label) == ["lock"])
    #expect(chart.rows[0].instants.map(\.name) == ["signal"])
    #expect(chart.rows[1].segments.map(\.label) == ["1"])
  }

  @Test("Without a condition every event is drawn")
  func everything() {
    func rows(_ events: [Record.Event]) -> Int {
      EventTimeline.chart(events, title: "Lives", state: { $0 }, label: { "\($0)" }).rows.count
    }
    #expect(rows(Self.events) == 3)
    #expect(rows([]) == 0)
  }

  @Test("Who is free does not look like who is working")
  func free() {
    let names = ["free", "holding one", "working", "holding one, waiting", "waiting"]
    let events = names.enumerated().map { time, name in
      Record.Event(
        worker: 0, name: name, start: Double(time), end: Double(time) + 1, condition: .none)
    }
    let chart = EventTimeline.chart(events, title: "", state: { $0 }, label: { "\($0)" })
    let textures = names.map { chart.chosenPatterns[$0] }
    #expect(textures == [.dots, .medium, .solid, .sparse, .line])
  }

  @Test("A state has the same texture whatever a language calls it")
  func textures() {
    let names = ["created", "running", "waiting", "sleeping", "holding lock", "no turn", "sold"]
    let events = names.enumerated().map { time, name in
      Record.Event(
        worker: 0, name: name, start: Double(time), end: Double(time) + 1, condition: .none)
    }
    func textures(_ state: @escaping (String) -> String) -> [TimelinePattern?] {
      let chart = EventTimeline.chart(events, title: "Lives", state: state, label: { "\($0)" })
      return chart.states.map { chart.chosenPatterns[$0] }
    }
    let translated = ["waiting": "等待", "running": "运行", "sold": "running"]
    #expect(textures { $0 } == textures { translated[$0] ?? "状态" + $0 })
    #expect(textures { $0 }.prefix(3) == [.dots, .solid, .line])
  }
}
