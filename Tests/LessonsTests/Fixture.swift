import Lessons

/// A small folder of content in two languages, without a fault, for tests to spoil.
enum Fixture {
  static let lesson = """
    # Two sellers

    Two sellers share one box of tickets.

    ## Sell

    Both sell at once.

    > **Predict**: Are tickets lost?
    >
    > - None are lost. `lost-updates: none`
    > - Some are lost. `lost-updates: some; misconception: counting-is-atomic`
    >
    > Look at the share.

    > **Hint** Think of reading.

    > **Hint**: And of writing.

    ```conlab
    race --threads 2
    ```

    ## Change

    Now use more.

    ```conlab modify
    race --threads 2
    ```

    ## Remember

    What was *seen*?

    > **Recall**: Why is it lost?
    >
    > 1. Two reads see `one` value. `right`
    > 2. The clock is slow. `wrong: clock-causes-races`
    """

  static let lessonInChinese = """
    # 两个售票员

    两个售票员共用
    一盒票。

    ## 卖票

    两人同时卖。

    > **预测**：会丢票吗？
    >
    > - 不会。`lost-updates: none`
    > - 会。`lost-updates: some; misconception: counting-is-atomic`
    >
    > 看份额。

    > **提示** 想想读。

    > **提示**：再想想写。

    ```conlab
    race --threads 2
    ```

    ## 改变

    多用几个。

    ```conlab modify
    race --threads 2
    ```

    ## 回想

    看到了什么？

    > **回忆**：为什么会丢？
    >
    > 1. 两次读到同一个值。`right`
    > 2. 时钟太慢。`wrong: clock-causes-races`
    """

  static let explanation = """
    # race

    ## lost-updates: none

    Nothing was lost with {threads} threads.

    ## lost-updates: some

    **{lost-share@guard=none}** of the updates were lost on {processors} processors.

    ## lost-updates: inconclusive

    This run cannot tell.
    """

  static let claims = """
    # Claims

    What an article says.

    - `1` Loss: A1.1, A1.2
    - `2.1` Machines: A2.1a

    ## Updates are lost

    *Sections 1 and 2.1: A1.1, A2.1a*

    It says so.

    ```conlab
    race --threads 2
    race --threads 9
    ```

    - Some were lost. `supported if lost-updates@threads=2: some and lost-updates@threads=9: some`
    - Only with many. `conditional if lost-updates@threads=9: some`
    - None were lost. `refuted if lost-updates@threads=2: none and lost-updates@threads=9: none`

    Locks help.

    ## It is well written

    *Section 1: A1.2*

    That is a matter of taste.
    """

  static let claimsInChinese = """
    # 说法

    文章说了什么。

    - `1` 丢失：A1.1、A1.2
    - `2.1` 机器：A2.1a

    ## 更新会丢失

    *第 1、2.1 节：A1.1、A2.1a*

    它这样说。

    ```conlab
    race --threads 2
    race --threads 9
    ```

    - 有的丢了。`supported if lost-updates@threads=2: some and lost-updates@threads=9: some`
    - 人多才丢。`conditional if lost-updates@threads=9: some`
    - 都没有丢。`refuted if lost-updates@threads=2: none and lost-updates@threads=9: none`

    加锁有用。

    ## 写得好

    *第 1 节：A1.2*

    见仁见智。
    """

  static let english = [
    "en/01-two-sellers.md": lesson, "en/explain/race.md": explanation,
    "en/claims.md": claims,
  ]

  static let bothLanguages = english.merging([
    "zh/01-two-sellers.md": lessonInChinese, "zh/explain/race.md": explanation,
    "zh/claims.md": claimsInChinese,
  ]) { first, _ in first }

  static let catalogue = CatalogueFacts(
    experiments: [
      CatalogueFacts.Experiment(
        name: "race",
        findings: [
          CatalogueFacts.Finding(name: "lost-updates", values: ["none", "some", "inconclusive"])
        ],
        quantities: ["lost-share"], options: ["threads"]),
      CatalogueFacts.Experiment(name: "machine", findings: [], quantities: [], options: []),
    ],
    machineFacts: ["processors"],
    commandError: { $0.hasPrefix("race") || $0.hasPrefix("machine") ? nil : "unknown command" })

  static func source(_ files: [String: String]) -> LessonSource {
    .memory(files.mapValues { Array($0.utf8) })
  }

  /// The sentences of all faults of files compared with the catalogue.
  static func faults(_ files: [String: String]) -> [String] {
    ContentCheck(source: source(files), catalogue: catalogue).faults().map(\.description)
  }
}
