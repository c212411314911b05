/// An FAQ of two items in two languages, without a fault, for tests to spoil.
extension Fixture {
  static let faq = """
    # Questions

    Ask.

    ## Is it safe? `safe`

    > **Also asked.** is it secure; what if
    > two at once;

    No, *never*.

    > **Evidence.** `lost-updates`, `lost-share@guard=none`

    ```conlab
    race --threads 2
    ```

    > **Lesson.** [two-sellers](01-two-sellers.md)

    > **Recall**: What helps?
    >
    > - A lock. `right`
    > - Hope. `wrong: hope-helps`

    > **Hint** Think.

    > **Estimate.** How much is lost?
    >
    > - Near. `lost-share@guard=none: within 1.5; finding: lost-updates`
    > - Too much. `above: all-is-lost`
    > - Too little. `below: hope-helps`
    >
    > Look.

    ## Is it quick? `quick`

    > **Also asked.** is it fast

    Yes.

    > **Evidence.** `lost-updates`

    ```conlab
    race
    ```

    > **Lesson.** [two-sellers](01-two-sellers.md)

    > **Predict**: Is anything lost?
    >
    > - No. `lost-updates: none; misconception: hope-helps`
    > - Yes. `lost-updates: some`
    """

  static let faqInChinese = """
    # 问题

    问吧。

    ## 安全吗？ `safe`

    > **也这样问。** 保险吗；同时来两个呢。

    不。

    > **证据。** `lost-updates`、`lost-share@guard=none`

    ```conlab
    race --threads 2
    ```

    > **课程。** [two-sellers](01-two-sellers.md)

    > **回忆**：什么有用？
    >
    > - 锁。`right`
    > - 希望。`wrong: hope-helps`

    > **提示** 想想。

    > **估计。** 丢多少？
    >
    > - 差不多。`lost-share@guard=none: within 1.5; finding: lost-updates`
    > - 太多。`above: all-is-lost`
    > - 太少。`below: hope-helps`

    ## 快吗？ `quick`

    > **也这样问。** 快不快

    快。

    > **证据。** `lost-updates`

    ```conlab
    race
    ```

    > **课程。** [two-sellers](01-two-sellers.md)

    > **预测**：会丢吗？
    >
    > - 不会。`lost-updates: none; misconception: hope-helps`
    > - 会。`lost-updates: some`
    """

  static let beliefs = """
    # Beliefs

    What is believed.

    ## hope-helps

    "It will be all right."

    ## all-is-lost

    "Nothing is left."
    """

  static let withFAQ = bothLanguages.merging([
    "en/faq.md": faq, "zh/faq.md": faqInChinese, "en/misconceptions.md": beliefs,
    "zh/misconceptions.md": beliefs,
  ]) { first, _ in first }
}
