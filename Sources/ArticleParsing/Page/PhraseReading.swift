import NewsModel

/// Turns what wording says about a line into its reading.
enum PhraseReading {
  static func reading(of block: PageBlock, phrase: PhraseRule) -> BlockReading {
    switch phrase.effect {
    case .junk, .authorPicture, .opens: BlockReading(block, .junk, named: phrase.name)
    case .notice: BlockReading(block, .notice, named: phrase.name)
    // Behind "File photo:" there is often a whole caption.
    case .credit:
      BlockReading(block, block.wordCount > 8 ? .caption : .credit, named: phrase.name)
    case .teaser: BlockReading(block, .teaser, named: phrase.name)
    // The reader heads its own box of takeaways; the label alone says nothing.
    case .takeaways: BlockReading(block, .junk, named: phrase.name)
    }
  }
}
