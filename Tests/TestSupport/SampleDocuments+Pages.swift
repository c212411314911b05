package import Terminal

extension SampleDocuments {
  /// A screen of a lesson with every kind of prose block.
  package static let english: Document = [
    .heading(level: 1, "A race for one counter"),
    .paragraph(
      """
      Two workers add one to the same counter. Each reads it, adds one, and writes it back — \
      so an update is lost when both read the same value. Type \
      \(.command("race --threads 2 --guard none --rounds 20")) to see “how many” for yourself; \
      the change is \("±0.4 µs", .number).
      """),
    .callout(
      .question,
      [
        .paragraph("\(.strong("Predict.")) How many of the updates are lost?"),
        .choices(["none", "some of them, but fewer than half", "at least half"]),
      ]),
    .heading(level: 2, "What was measured"),
    .table(results),
    .callout(.finding, "\(.bad("Lost updates: some.")) A quarter of the work vanished."),
    .callout(
      .caveat, "This machine has 2 processors for 4 workers; use \(.command("--threads 2"))."),
    .callout(.hint, "Who reads the counter between the read and the write of another?"),
    .callout(.good, "Your prediction agrees with the measurement."),
    .callout(.error, "The worker was killed by signal 9 before it finished."),
    .callout(.note, "The notebook keeps this run."),
    .heading(level: 3, "In code"),
    .code("let value = counter.load()\n\tcounter.store(value + 1)", language: "swift"),
    .quote(
      "Threads \("share", .emphasis) memory; processes do not. → see \("lesson 2", .link)."),
    .paragraph(
      "\(.code("load")) is \("atomic", .good), \("adding", .warning) is not; \("n = 2", .faint)."),
    .list(
      items: [
        "A lock makes others wait.",
        [
          .paragraph("An atomic operation cannot be divided, so nobody sees it half done."),
          .list(items: ["load", "store"], ordered: false),
        ],
      ], ordered: true),
    .rule,
  ]

  /// The same shapes in Chinese.
  package static let chinese: Document = [
    .heading(level: 1, "竞争同一个计数器"),
    .paragraph(
      """
      两个线程给同一个计数器加一。每个线程先读出数值，加一，再写回去；如果两个线程读到同一个值，\
      就会丢失一次更新（lost update）。输入 \(.command("race --threads 2 --guard none")) 亲自看看“丢了多少”。
      """),
    .callout(.question, "\(.strong("预测。"))有多少次更新会丢失？"),
    .table(
      Table(
        columns: [.init("保护方式"), .init("每次更新", .decimal), .init("说明")],
        rows: [
          ["无", "2.31 ns", "快，但是结果是错的：更新互相覆盖。"],
          ["原子操作", "11.2 ns", "一条不可分割的指令。"],
          ["互斥锁", "104 ns", "锁被占用时在内核中睡眠。"],
        ])),
    .chart(
      .bars(
        BarChart(
          title: "创建一个工作者的时间", unit: .nanoseconds,
          bars: [.init("线程", 12_340), .init("进程", 84_200)]))),
    .chart(
      .timeline(
        TimelineChart(
          title: "两个工作者",
          rows: [
            .init("甲", segments: [.init(start: 0, end: 5e6, state: "运行", label: "处理器 0")]),
            .init("乙", segments: [.init(start: 1e6, end: 6e6, state: "等待")]),
          ]))),
    .list(items: ["锁让别人等待。", "原子操作不可分割，谁也看不到做了一半的样子。"], ordered: true),
  ]

  /// Every kind of chart.
  package static let charts = Document(
    [
      bars, speedup, logarithmicBars, histogram, curves, logarithmicCurves, timeline, slices,
      deadlock, philosophers,
    ].map { .chart($0) })
}
