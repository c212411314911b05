import Supervision

Keeper.takeOver()
FaultyWorker.main()
