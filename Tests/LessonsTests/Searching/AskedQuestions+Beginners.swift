extension AskedQuestions {
  /// As beginners type them: slips of the finger, everyday words, none of the terms of the field.
  ///
  /// Written before anything was tuned on them, without a look at the pages.
  static let beginners: [Asked] = [
    .init("i put my work on 4 threds and its still as slow as before", "threads-not-faster"),
    .init("my script just sits there after the last line and never comes back", "pool-hangs"),
    .init("two parts of my program wait on each other forver, whats that", "deadlock"),
    .init("numbers dont add up when several threads count together", "plus-equals-atomic"),
    .init(
      "how do i tell a backround thread to quit", "stop-thread", "daemon"),
    .init("does everything go down when one of them crashes", "crash"),
    .init("it worked all week on my laptop and today it broke once", "test-passed"),
    .init(
      "i changed a variable in the other process but it still has the old value", "global-unchanged"
    ),
    .init("which finishes first if i start them one after another", "order"),
    .init("can python really do two things at once", "gil", "concurrency-parallelism"),
    .init("window freezes while my program is calculating", "stutter"),
    .init("every time i time it i get another number", "measuring"),
    .init("most pages load fast but a few take ages", "tail-latency"),
    .init("task manager says my program uses 350%", "cpu-percent"),
    .init("how do i get the answer back from a thread", "results"),
    .init("making it multiprocess made it slower than the plain for loop", "pool-slower"),
    .init("do i have to protect a number if just one thread changes it", "one-writer"),
    .init("is it expensve to make a new process all the time", "start-cost"),
    .init("setup code ran two times, i want it to run only one time", "once"),
    .init("how much ram does each process eat", "memory"),
    .init("开了好几个线程，怎么一点都没变快", "threads-not-faster"),
    .init("程序跑完了就是不退出，光标一直在闪", "pool-hangs"),
    .init("两边都在等对方先放手，谁也动不了", "deadlock"),
    .init("两个人同时往一个数上加，最后数不对", "plus-equals-atomic"),
    .init("想让后台那个线程停下来怎么弄", "stop-thread"),
    .init("一个崩了别的会跟着一起完蛋吗", "crash"),
    .init("平时好好的，偶尔才错一次", "test-passed"),
    .init("子进程里改了值，外面看还是原来的", "global-unchanged"),
    .init("先开始的会先做完吗", "order"),
    .init("开几个线程比较合适啊", "how-many-workers"),
    .init("到底用线程好还是用进程好", "choosing", "pros-and-cons"),
    .init("点了按钮界面就不动了", "stutter"),
    .init("同样的代码跑两遍，时间差好多", "measuring"),
    .init("怎么拿到线程算出来的东西", "results"),
    .init("有一个线程老是排不上队", "starvation"),
    .init("列表让几个线程一起加东西会不会坏", "container-thread-safe"),
    .init("数据太大，传给另一个进程要好久", "pickling", "messages", "share-array"),
    .init("在windows上一跑就不停地冒出新进程", "main-guard", "freeze-support"),
    .init("加了锁以后变慢了好多", "lock-cost"),
    .init("父进程没了，留下来的小的怎么办", "zombie"),
  ]
}

extension AskedQuestions {
  /// Of the same kind, never looked at while anything was tuned.
  static let beginnersHeldOut: [Asked] = [
    .init("more threads but my code isnt quicker at all", "threads-not-faster"),
    .init("how many should i start, 10 or 100?", "how-many-workers"),
    .init("one of my threads gets almost no time to work", "starvation"),
    .init("is a list ok if many threads append to it", "container-thread-safe"),
    .init("sending a big table to another process is slow", "pickling", "messages", "share-array"),
    .init("my program never ends, i have to press ctrl c", "pool-hangs", "ctrl-c"),
    .init("what goes wrong when two threads grab things in a different order", "deadlock"),
    .init("my windows script starts itself again and again", "main-guard"),
    .init("the value i set in the child is gone afterwards", "global-unchanged"),
    .init("how long does it take to lock somthing", "lock-cost"),
    .init("线程越多反而越慢怎么回事", "threads-not-faster", "pool-slower", "how-many-workers"),
    .init("线程里出了错主程序怎么不知道", "results"),
    .init("几个线程谁先跑完是固定的吗", "order"),
    .init("只有一个人写，别人只看，还要加锁吗", "one-writer"),
    .init("每次测出来的时间都不一样", "measuring"),
    .init("一个进程要吃多少内存", "memory"),
    .init("大部分都很快，就那么几次特别慢", "tail-latency"),
    .init("怎么才能保证只初始化一遍", "once"),
    .init("电脑八个核，为什么显示八百多的占用", "cpu-percent"),
    .init("测试都过了，上线还是出错", "test-passed"),
  ]
}
