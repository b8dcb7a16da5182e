import CursesTerminal
import Screen
import Testing

extension OnATerminal {
  @Suite @MainActor struct Keys {
    @Test(
      arguments: [
        ("j", .character("j")), ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}OB", .down),
        ("\u{1B}[C", .right), ("\u{1B}OD", .left), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
        ("\u{1B}OH", .home), ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}OF", .end),
        ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab), ("\t", .tab),
        ("\r", .enter), ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{1B}OP", .function(1)),
        ("\u{1B}[11~", .function(1)), ("\u{1B}[15~", .function(5)), ("\u{1B}[24~", .function(12)),
        ("\u{4}", .control("d")), ("\u{3}", .control("c")), ("\u{1A}", .control("z")),
        ("\0", .control(" ")), ("\u{1D}", .control("]")), ("\u{1B}", .escape),
        ("é", .character("é")), ("日", .character("日")), ("🚀", .character("🚀")),
      ] as [(String, Key)]) func aKeyIsRecognised(bytes: String, key: Key) throws
    {
      let pseudo = try PseudoTerminal()
      let terminal = try pseudo.open()
      defer { terminal.close() }
      #expect(terminal.inputs(after: Array(bytes.utf8), on: pseudo) == [.key(key)])
    }

    @Test func keysComeInTheirOrder() throws {
      let pseudo = try PseudoTerminal()
      let terminal = try pseudo.open()
      defer { terminal.close() }
      let inputs = terminal.inputs(after: Array("5j\u{1B}[Bü\u{1B}[6~q".utf8), on: pseudo)
      let keys: [Key] = [
        .character("5"), .character("j"), .down, .character("ü"), .pageDown, .character("q"),
      ]
      #expect(inputs == keys.map { .key($0) })
    }

    @Test(arguments: ["\u{1B}[?62;22c", "\u{1B}[1;5A", "\u{1B}[200;300t", "\u{1B}[99~"])
    func aSequenceNobodyKnowsIsNotTakenForKeys(sequence: String) throws {
      let pseudo = try PseudoTerminal()
      let terminal = try pseudo.open()
      defer { terminal.close() }
      #expect(
        terminal.inputs(after: Array((sequence + "x").utf8), on: pseudo) == [.key(.character("x"))])
    }

    @Test(
      arguments: [
        ("\u{1B}[\u{1B}[Bx", [.down, .character("x")]),
        ("\u{1B}[<0;5\u{1B}[Bx", [.down, .character("x")]),
        ("\u{1B}[12\rx", [.enter, .character("x")]),
        ("\u{1B}[12éx", [.character("é"), .character("x")]),
        ("\u{1B}[1\u{1B}\u{1B}[Bx", [.escape, .down, .character("x")]),
        ("\u{1B}[<0;5?3;4Mx", [.character("x")]),
      ] as [(String, [Key])])
    func aSequenceThatBreaksOffTakesNoKeysWithIt(bytes: String, keys: [Key]) throws {
      let pseudo = try PseudoTerminal()
      let terminal = try pseudo.open()
      defer { terminal.close() }
      #expect(terminal.inputs(after: Array(bytes.utf8), on: pseudo) == keys.map { .key($0) })
    }

    @Test func halfACharacterWaitsForTheOtherHalf() throws {
      let pseudo = try PseudoTerminal()
      let terminal = try pseudo.open()
      defer { terminal.close() }
      let bytes = Array("日".utf8)
      pseudo.type([bytes[0]])
      #expect(terminal.wait(also: -1, timeoutMilliseconds: 2000).hasInput)
      #expect(terminal.readInputs().isEmpty)
      #expect(terminal.inputs(after: [bytes[1], bytes[2]], on: pseudo) == [.key(.character("日"))])
    }

    @Test(
      arguments: [
        ([0xFF, 0x61], [Key.character("\u{FFFD}"), .character("a")]),
        ([0xE6, 0x61], [.character("a")]),
        ([0xED, 0xA0, 0x80], [.character("\u{FFFD}")]),
        // Escape, Enter and Control-Space, written longer than they are.
        ([0xE0, 0x80, 0x9B], [.character("\u{FFFD}")]),
        ([0xF0, 0x80, 0x80, 0x8A], [.character("\u{FFFD}")]),
        ([0xE0, 0x80, 0x80, 0x61], [.character("\u{FFFD}"), .character("a")]),
      ] as [([UInt8], [Key])]) func brokenTextDoesNoHarm(bytes: [UInt8], keys: [Key]) throws
    {
      let pseudo = try PseudoTerminal()
      let terminal = try pseudo.open()
      defer { terminal.close() }
      #expect(terminal.inputs(after: bytes, on: pseudo) == keys.map { .key($0) })
    }
  }
}
