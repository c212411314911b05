extension AskedQuestions {
  /// What stops programs that are otherwise right, in the words of those who are stopped; tuned on.
  static let daily: [Asked] = [
    .init("ctrl+c does nothing while my pool is running", "ctrl-c"),
    .init("AttributeError: Can't get attribute 'f' on <module '__main__'>", "freeze-support"),
    .init("my script just sits there, how do I see what it is doing", "where-stuck"),
    .init("os.cpu_count() says 64 but docker gives me 2", "container-processors"),
    .init("requests blocks my event loop", "blocking-asyncio"),
    .init("log lines from different processes are mixed up", "logging"),
    .init("numpy slower with multiprocessing than without", "blas-threads"),
    .init("stop a function after 5 seconds", "function-timeout"),
    .init("tqdm with multiprocessing pool", "map-imap"),
    .init("torch cuda error in a forked subprocess", "cuda-fork"),
    .init(
      "resource_tracker: There appear to be 1 leaked shared_memory objects", "leaked-shared-memory"),
    .init(
      "sqlite objects created in a thread can only be used in that same thread",
      "database-connection"),
    .init("every process gets the same numpy random array", "same-random-numbers"),
    .init("RuntimeError: can't start new thread", "cannot-start-thread"),
    .init(
      "AssertionError: daemonic processes are not allowed to have children", "daemonic-children"),
  ]

  /// The same subjects as others put them; only counted.
  static let dailyHeldOut: [Asked] = [
    .init("KeyboardInterrupt and multiprocessing workers keep running", "ctrl-c"),
    .init("在 jupyter 里用多进程报错", "freeze-support"),
    .init("程序卡住了怎么知道卡在哪一行", "where-stuck"),
    .init("容器里到底能用几个CPU", "container-processors"),
    .init("async 里调用了阻塞的函数", "blocking-asyncio"),
    .init("多个进程写同一个日志文件", "logging"),
    .init("openblas uses all cores in each worker", "blas-threads"),
    .init("give up if a call takes too long", "function-timeout"),
    .init("进程池怎么显示进度条", "map-imap"),
    .init("fork 之后 CUDA 初始化失败", "cuda-fork"),
    .init("shared memory still there after my program ended", "leaked-shared-memory"),
    .init("can two threads use the same database connection", "database-connection"),
    .init("子进程的随机数都一样", "same-random-numbers"),
    .init("how many threads can I create before it fails", "cannot-start-thread"),
    .init("start a Pool inside a Pool worker", "daemonic-children"),
  ]
}
