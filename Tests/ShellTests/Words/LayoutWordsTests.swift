import Terminal
import Testing

@testable import Shell

@Suite("The words that stand in any document")
struct LayoutWordsTests {
  /// Every kind of chart in Chinese, with values and without.
  static let charts: [Chart] = [
    .bars(.init(title: "时间", unit: .nanoseconds, bars: [.init("线程", 5, low: 4, high: 6)])),
    .bars(.init(title: "时间", unit: .nanoseconds, bars: [])),
    .histogram(
      .init(
        title: "往返", unit: .nanoseconds, bins: [.init(low: 1, high: 2, count: 9)],
        marks: [.init("中位数", 1.5)])),
    .histogram(.init(title: "往返", unit: .nanoseconds, bins: [])),
    .curves(
      .init(
        title: "吞吐量", x: .init("工作者", .count, .logarithmic), y: .init("任务", .perSecond),
        series: [
          .init("线程", [.init(1, 2), .init(2, 3, low: 2, high: 4)]),
          .init("进程", [.init(1, 2), .init(2, 3)]),
        ])),
    .curves(.init(title: "吞吐量", x: .init("工作者", .count), y: .init("任务", .count), series: [])),
    .timeline(
      .init(
        title: "一生",
        rows: (1...3).map {
          .init("工作者 \($0)", segments: [.init(start: 0, end: 9, state: "运行")])
        }, rowLimit: 2)),
    .timeline(.init(title: "一生", rows: [])),
    .graph(.init(title: "环", nodes: [.init("工作者 1", "等待"), .init("锁 A", "被占用于")])),
    .graph(.init(title: "环", nodes: [])),
  ]

  @Test("A Chinese document holds no English sentence, drawn or told", arguments: charts)
  func chinese(chart: Chart) {
    let words = Samples.words(.chinese).layoutWords
    for pictures in [true, false] {
      for glyphs in Canvas.GlyphSet.allCases {
        let text = Document([.chart(chart), .callout(.caveat, "几句话。")]).rendered(
          on: Canvas(width: 80, glyphs: glyphs, pictures: pictures, words: words))
        #expect(
          text.firstMatch(of: #/[A-Za-z]{2,}(?: +[A-Za-z]{2,})+|[a-z]{4,}/#) == nil, "\(text)")
      }
    }
  }

  @Test("The English page says what is said where there is no page", arguments: LayoutWord.allCases)
  func english(word: LayoutWord) {
    #expect(Samples.words().layoutWords[word] == LayoutWords.english[word])
  }

  @Test(
    "A word has the same places to fill in in every language", arguments: LayoutWord.allCases)
  func places(word: LayoutWord) {
    let places = Language.allCases.map { language in
      Set(
        Samples.words(language).layoutWords[word].matches(of: #/\{([a-z]+)/#)
          .map { String($0.1) })
    }
    #expect(Set(places).count == 1)
  }
}
