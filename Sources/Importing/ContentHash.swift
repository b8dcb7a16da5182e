import ArticleParsing
import NewsModel

/// Tells whether two documents have the same content.
///
/// FNV-1a with 128 bits (Internet-Draft draft-eastlake-fnv, section 2). It finds changes; it is no
/// defence against somebody who forges them.
struct ContentHash: Equatable, Sendable {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  /// The hash of no bytes.
  init() {}

  /// O(n) in the number of bytes.
  init(of bytes: some Sequence<UInt8>) { add(bytes) }

  /// The hash of a document's bytes and of what is stated beside them; of a file, where nothing
  /// is, that of its bytes.
  init(of document: RawDocument) {
    add(document.bytes)
    let stated = document.stated
    add([
      document.charset, stated.title, stated.standfirst, stated.byline, stated.source, stated.url,
      stated.published, stated.language,
    ])
  }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b
    for byte in bytes {
      state ^= UInt128(byte)
      state &*= prime
    }
  }

  /// Adds the texts that are there, each with its number, so that none can pass for another.
  mutating func add(_ texts: [String?]) {
    for (number, text) in texts.enumerated() {
      guard let text else { continue }
      add([0xFF, UInt8(truncatingIfNeeded: number)])  // in no UTF-8
      add(text.utf8)
    }
  }

  /// 32 lower-case hexadecimal digits.
  var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}

extension ContentHash {
  /// The hash of what a file announces.
  init(of listings: [Article]) {
    for listing in listings {
      add([listing.title, listing.url])
      for teaser in listing.teasers {
        let published = teaser.published
        add([
          nil, nil, teaser.title, teaser.summary, teaser.source, teaser.url, published?.printed,
          published?.resolved?.iso8601,
        ])
      }
    }
  }
}
