import Testing

/// The tests that open a terminal: there is one in a process, so they run one after another.
@Suite(.serialized) @MainActor enum OnATerminal {}
