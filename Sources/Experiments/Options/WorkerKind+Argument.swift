public import ArgumentParser
public import Platform

extension WorkerKind: ExpressibleByArgument {}
