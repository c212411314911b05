public import ArgumentParser
public import Platform

extension JobWork: ExpressibleByArgument {}
