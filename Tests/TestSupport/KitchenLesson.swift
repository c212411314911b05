/// A small lesson in two languages that asks, measures, changes and recalls.
public enum KitchenLesson {
  /// The lesson in English; its second step runs the command, of few rounds where the run is real.
  public static func english(running command: String = "lifecycle") -> String {
    """
    # Cooks in a kitchen

    Three steps.

    ## Read

    Only text.

    ## Predict and run

    Four cooks start.

    > **Predict.** In what order do they finish?
    >
    > - As started `finishing-order: kept; misconception: start-order-is-finish-order`
    > - Mixed `finishing-order: mixed`
    > - Never as started `finishing-order: broken`

    > **Hint.** The first hint.

    > **Hint.** The second hint.

    ```conlab
    \(command)
    ```

    Look at the rows.

    > **Explain.** How many process identifiers did you see?
    >
    > - One `identity: one-process`
    > - One each `identity: one-process-each`

    The end of the step.

    ## Change

    ```conlab modify
    lifecycle --workers 4
    ```

    Done.

    ## Recall

    From memory.

    > **Recall.** What makes an order certain?
    >
    > - Starting early `wrong: start-order-is-finish-order`
    > - Waiting, with `join` `right`
    >
    > Only waiting does.
    """
  }

  /// The lesson in Chinese; its second step runs the command, of few rounds where the run is real.
  public static func chinese(running command: String = "lifecycle") -> String {
    """
    # 厨房里的厨师

    三步。

    ## 读

    只有文字。

    ## 预测再运行

    四位厨师开工。

    > **预测。** 他们按什么顺序完工？
    >
    > - 按开工的顺序 `finishing-order: kept; misconception: start-order-is-finish-order`
    > - 有时不同 `finishing-order: mixed`
    > - 从不相同 `finishing-order: broken`

    > **提示。** 第一条提示。

    > **提示。** 第二条提示。

    ```conlab
    \(command)
    ```

    看看各行。

    > **解释。** 你看到几个进程号？
    >
    > - 一个 `identity: one-process`
    > - 每人一个 `identity: one-process-each`

    这一步完了。

    ## 改一改

    ```conlab modify
    lifecycle --workers 4
    ```

    好了。

    ## 回忆

    凭记忆。

    > **回忆。** 什么能保证顺序？
    >
    > - 早开工 `wrong: start-order-is-finish-order`
    > - 等待，用 `join` `right`
    >
    > 只有等待可以。
    """
  }
}
