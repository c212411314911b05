public import ArgumentParser
public import Platform

extension SuddenEnd: ExpressibleByArgument {}
