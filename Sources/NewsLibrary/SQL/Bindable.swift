import FoundationEssentials
import GRDBSQLite

/// Values that SQLite takes as they are.
protocol Bindable {
  /// Binds it to the parameter of that number, the first being 1; returns SQLite's code.
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt
}

extension Int64: Bindable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    sqlite3_bind_int64(statement, index, self)
  }
}

extension Int: Bindable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    sqlite3_bind_int64(statement, index, Int64(self))
  }
}

extension Bool: Bindable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    sqlite3_bind_int64(statement, index, self ? 1 : 0)
  }
}

extension Double: Bindable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    sqlite3_bind_double(statement, index, self)
  }
}

extension String: Bindable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    var text = self
    return text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_bind_text(
          statement, index, characters.baseAddress, CInt(characters.count), copied)
      }
    }
  }
}

extension Data: Bindable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    // Without bytes there may be no address, which would bind NULL.
    if isEmpty { return sqlite3_bind_zeroblob(statement, index, 0) }
    return withUnsafeBytes { bytes in
      sqlite3_bind_blob(statement, index, bytes.baseAddress, CInt(bytes.count), copied)
    }
  }
}

extension Optional: Bindable where Wrapped: Bindable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    self?.bind(to: statement, at: index) ?? sqlite3_bind_null(statement, index)
  }
}

/// Tells SQLite to copy what it is given, `SQLITE_TRANSIENT` in C.
private var copied: sqlite3_destructor_type? {
  unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
