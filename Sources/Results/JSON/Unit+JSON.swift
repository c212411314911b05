public import Terminal

/// The unit by the name that records and result objects use.
extension Unit: Codable {}
