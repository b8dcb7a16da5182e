/// Makes the keys of one file's records differ.
struct RecordKeys {
  /// How often each key was given out, by its hash: identifiers are long and files have many.
  private var counts: [Int: Int] = [:]

  /// The identifier, or the record's number where there is none; met again, with "#2" and so on.
  mutating func key(_ identifier: String?, number: Int) -> String {
    let identifier = identifier ?? String(number)
    var key = identifier
    while true {
      let hash = key.hashValue
      guard counts[hash] != nil else {
        counts[hash] = 1
        return key
      }
      let count = (counts[identifier.hashValue] ?? 1) + 1
      counts[identifier.hashValue] = count
      key = "\(identifier)#\(count)"
    }
  }
}
