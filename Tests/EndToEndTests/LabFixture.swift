import TestSupport

/// A folder of its own for one test: the lab's state, and a small lesson in two languages.
enum LabFixture {
  static let english = """
    # Cooks in a kitchen

    A lesson of four steps.

    ## Read

    Only text.

    ## Predict and run

    Two cooks start.

    > **Predict.** In what order do they finish?
    >
    > - As they started `finishing-order: kept`
    > - Not always as they started `finishing-order: mixed|broken`

    > **Hint.** The first hint.

    > **Hint.** The second hint.

    ```conlab
    lifecycle --workers 2 --rounds 6
    ```

    Look at the rows.

    > **Explain.** How many process identifiers did you see?
    >
    > - A single one `identity: one-process`
    > - One each `identity: one-process-each`

    Seen and said.

    ## Change

    ```conlab modify
    lifecycle --workers 2
    ```

    Changed it is.

    ## Recall

    From memory.

    > **Recall.** What makes an order certain?
    >
    > - Starting early `wrong: start-order-is-finish-order`
    > - Waiting, with `join` `right`
    >
    > Only waiting does.
    """

  static let chinese = """
    # 厨房里的厨师

    一共四步。

    ## 读

    只有文字。

    ## 预测再运行

    两位厨师开工。

    > **预测。** 他们按什么顺序完工？
    >
    > - 按开工的顺序 `finishing-order: kept`
    > - 不总是这样 `finishing-order: mixed|broken`

    > **提示。** 第一条提示。

    > **提示。** 第二条提示。

    ```conlab
    lifecycle --workers 2 --rounds 6
    ```

    看看各行。

    > **解释。** 你看到几个进程号？
    >
    > - 只有一个 `identity: one-process`
    > - 每人一个 `identity: one-process-each`

    看到了也说了。

    ## 改一改

    ```conlab modify
    lifecycle --workers 2
    ```

    改好了。

    ## 回忆

    凭记忆。

    > **回忆。** 什么能保证顺序？
    >
    > - 早开工 `wrong: start-order-is-finish-order`
    > - 等待，用 `join` `right`
    >
    > 只有等待可以。
    """

  /// A folder with the lesson in it.
  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Array(english.utf8), to: "lessons/en/01-kitchen.md")
    try folder.write(Array(chinese.utf8), to: "lessons/zh/01-kitchen.md")
    return folder
  }

  /// What a person's environment looks like, with the state kept in the folder.
  static func environment(_ folder: TemporaryFolder) -> [String: String] {
    [
      "LANG": "C.UTF-8", "HOME": folder.path, "CONLAB_STATE": folder.path + "/state",
      "PATH": "/usr/bin:/bin",
    ]
  }
}
