// Placeholder until the room's first file lands; delete it.
