/// A text that is equal to another where its bytes are.
///
/// Swift takes letters with marks for equal however they are composed (é as one code point or two);
/// SQLite compares bytes, and what is counted by it has to be told apart in the same way.
struct ExactText: Hashable {
  var text: String

  init(_ text: String) { self.text = text }

  static func == (left: Self, right: Self) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
