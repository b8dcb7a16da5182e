import Testing

@testable import ArticleParsing

@Suite struct JSONReaderTests {
  /// Values as they would be written without blanks, keys and strings without escapes.
  private func written(_ value: JSONValue) -> String {
    switch value.kind {
    case .null: "null"
    case .bool: value.bool == true ? "true" : "false"
    case .number: value.digits ?? "?"
    case .string: "\"\(value.string ?? "?")\""
    case .array: "[\((value.array ?? []).map(written).joined(separator: ","))]"
    case .object:
      "{\(value.members.map { "\"\($0.key)\":\(written($0.value))" }.joined(separator: ","))}"
    }
  }

  private func values(_ text: String) throws -> [String] {
    var reader = JSONReader(Array(text.utf8))
    var values: [String] = []
    while let value = try reader.next() { values.append(written(value)) }
    return values
  }

  @Test(arguments: [
    ("{\"a\": [1, -2.50, true, null], \"b\": {}}", "{\"a\":[1,-2.50,true,null],\"b\":{}}"),
    ("\u{FEFF} [ ] ", "[]"),
    ("[1, 2,, 3,]", "[1,2,3]"),
    ("{\"a\":1,}", "{\"a\":1}"),
    ("{\"a\":1 \"b\":2}", "{\"a\":1,\"b\":2}"),
    ("{\"a\": NaN, \"b\": undefined, \"c\": -Infinity}", "{\"a\":null,\"b\":null,\"c\":null}"),
    ("[True, None]", "[true,null]"),
    ("{\"a\": \"two\nlines\tand a tab\"}", "{\"a\":\"two\nlines\tand a tab\"}"),
    ("<!-- {\"a\": 1} -->", "{\"a\":1}"),
    ("/* <![CDATA[ */ {\"a\": 1} /* ]]> */", "{\"a\":1}"),
    ("//<![CDATA[\n{\"a\": 1}\n//]]>", "{\"a\":1}"),
    ("// <![CDATA[ {\"a\": 1} // ]]>", "{\"a\":1}"),
    ("// a remark\n{\"a\": /* one */ 1}; ", "{\"a\":1}"),
    ("{\u{A0}\"a\":\u{A0}1}", "{\"a\":1}"),
    ("\"alone\"", "\"alone\""),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
  ])
  func whatSitesPrintIsRead(text: String, expected: String) throws {
    #expect(try values(text) == [expected])
  }

  @Test func valuesFollowEachOther() throws {
    #expect(try values("{\"a\":1}{\"a\":2},\n\u{1E}[3];") == ["{\"a\":1}", "{\"a\":2}", "[3]"])
    #expect(try values(" <!-- --> // nothing") == [])
  }

  @Test(arguments: [
    (#"a\"b\\c\/d\n\t\r\b\f"#, "a\"b\\c/d\n\t\r\u{8}\u{C}"),
    (#"\u00e9\u20AC\ud83d\ude00"#, "é€😀"),
    (#"\ud83d alone, \ude00 too, \ud83dA"#, "\u{FFFD} alone, \u{FFFD} too, \u{FFFD}A"),
    (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"),
    (#"it\'s \d+ \x41 \u12 \u12g4"#, #"it's \d+ \x41 \u12 \u12g4"#),
    (#"\u0000"#, "\u{FFFD}"),
  ])
  func escapesAreUndone(raw: String, expected: String) throws {
    #expect(try JSONValue(Array("\"\(raw)\"".utf8)).string == expected)
  }

  @Test func bytesThatAreNoUTF8AreReplaced() throws {
    #expect(try JSONValue([.quote, 0x61, 0xE9, 0x62, .quote]).string == "a\u{FFFD}b")
  }

  @Test(arguments: [
    ("{\"a\" 1}", 5, "a colon"),
    ("{a: 1}", 1, "a key in quotes"),
    ("[1, x]", 4, "a value"),
    ("[1", 2, "a closing bracket"),
    ("{\"a\": 1", 7, "a closing brace"),
    ("{\"a\":", 5, "a value"),
    ("[1}", 2, "a value"),
    ("{\"a\": \"b}", 6, "a closing quote of the string"),
    ("\"\\", 0, "a closing quote of the string"),
    ("[-]", 1, "a number"),
    ("nullify", 0, "a value"),
  ])
  func anErrorSaysWhereAndWhat(text: String, offset: Int, expected: String) throws {
    let error = try #require(throws: JSONError.self) { try JSONValue(Array(text.utf8)) }
    #expect(error == JSONError(offset: offset, expected: expected))
  }

  @Test func lookupsTakeTheFirstOfAKey() throws {
    let text = #"{"a": {"b": "x"}, "n": 42, "a": 2, "\u0063": [true], "e": 1e3}"#
    let value = try JSONValue(Array(text.utf8))
    #expect(value["a"]?["b"]?.text == "x")
    #expect(value["n"]?.integer == 42)
    #expect(value["n"]?.text == "42")
    #expect(value["c"]?.array?.first?.bool == true)
    #expect(value["e"]?.number == 1000)
    #expect(value["d"] == nil)
    #expect(value["n"]?["b"] == nil)
    #expect(value["n"]?.string == nil)
  }

  @Test func nestingIsLimited() throws {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try values(deepest) == [deepest])
    for bytes: [UInt8] in [
      [UInt8](repeating: .openingBracket, count: 100_000),
      Array(String(repeating: "{\"a\":", count: 100_000).utf8),
    ] {
      let error = try #require(throws: JSONError.self) { try JSONValue(bytes) }
      #expect(error.expected == "at most 64 levels")
    }
  }

  @Test func valuesAreLimitedInNumber() throws {
    var reader = JSONReader(Array("[1,2,3] [1,2,3,4]".utf8), nodeLimit: 4)
    #expect(try reader.next()?.array?.count == 3)
    #expect(throws: JSONError(offset: 15, expected: "at most 4 values")) { try reader.next() }
    #expect(try reader.next() == nil)
  }

  @Test func aSearchFindsEachByteAtEachPlace() {
    let search = ByteSearch(0, 0x7F, 0xFF)
    for length in 0..<20 {
      for place in 0..<max(length, 1) {
        for byte: UInt8 in [0, 0x7F, 0xFF] {
          var bytes = [UInt8](repeating: 0x80, count: length)
          if place + 1 < length { bytes[place + 1] = 1 }
          if place < length { bytes[place] = byte }
          #expect(search.offset(in: bytes, from: 0) == place)
          #expect(search.offset(in: bytes, from: place + 1) == max(length, place + 1))
        }
      }
    }
  }

  @Test func randomBytesNeverTrap() {
    var random = SeededGenerator()
    let alphabet =
      Array("{}[]\",:\\u0dD8 \n/*<!->N1truefalsenull".utf8) + [0xEF, 0xC2, 0xA0, 0xFF, 0]
    var read = 0
    for _ in 0..<1000 {
      let count = Int.random(in: 0..<60, using: &random)
      let bytes = (0..<count).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
      var reader = JSONReader(bytes)
      while let value = try? reader.next() {
        read += 1
        _ = written(value)
        #expect(read <= 1000 * 60)
      }
    }
  }
}
