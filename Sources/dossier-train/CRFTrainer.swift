import EntityExtraction

/// Learns weights that make the annotated labels likely: a linear-chain conditional random field.
///
/// Where the annotation allows several labels, their sum is made likely. Steps are scaled by AdaGrad;
/// what tables say and the words themselves are now and then left out, so that the weights learn to
/// do without them.
///
/// Sources: J. Lafferty et al., "Conditional Random Fields" (ICML 2001); Y. Tsuboi et al., "Training
/// Conditional Random Fields Using Incomplete Annotations" (COLING 2008); J. Duchi et al.,
/// "Adaptive Subgradient Methods" (JMLR 2011); G. Hinton et al. on dropout (2012).
struct CRFTrainer {
  struct Options {
    var epochs = 10
    /// How many of the last rounds the weights are averaged over.
    var averaged = 8
    var rate: Float = 0.1
    var decay: Float = 1e-6
    var listedDropout: Float = 0.25
    var wordDropout: Float = 0.15
    var featureDropout: Float = 0.3
    var seed: UInt64 = 20_261_126
  }

  private static let count = TagLabel.count
  private let options: Options
  private(set) var rows: [SIMD16<Float>]
  private var squares: [SIMD16<Float>]
  private(set) var transitions: [Float]
  /// The sums of rows and transitions at the ends of the last rounds.
  private var sums: (rows: [SIMD16<Float>], transitions: [Float])
  private var transitionSquares: [Float]

  init(featureCount: Int, options: Options) {
    self.options = options
    rows = Array(repeating: .zero, count: featureCount)
    squares = Array(repeating: SIMD16(repeating: 0.01), count: featureCount)
    transitions = Array(repeating: 0, count: Self.count * Self.count)
    sums = (rows, transitions)
    transitionSquares = Array(repeating: 0.01, count: Self.count * Self.count)
  }

  /// Goes over `examples` as often as the options say; `report` hears of each round.
  mutating func train(_ examples: [Example], report: (Int, Double) -> Void) {
    var random = RandomSource(seed: options.seed)
    var order = Array(examples.indices)
    for epoch in 0..<options.epochs {
      order.shuffle(using: &random)
      let rate = options.rate * (1 - 0.9 * Float(epoch) / Float(max(1, options.epochs)))
      var loss = 0.0
      for index in order { loss += Double(learn(examples[index], rate: rate, &random)) }
      report(epoch, loss / Double(max(1, examples.count)))
      if epoch >= options.epochs - options.averaged { addToSums() }
    }
    let share = 1 / Float(max(1, min(options.averaged, options.epochs)))
    rows = sums.rows.map { $0 * share }
    transitions = sums.transitions.map { $0 * share }
  }

  private mutating func addToSums() {
    for index in rows.indices { sums.rows[index] += rows[index] }
    for index in transitions.indices { sums.transitions[index] += transitions[index] }
  }

  private mutating func learn(_ example: Example, rate: Float, _ random: inout RandomSource)
    -> Float
  {
    let dropsListed = random.happens(options.listedDropout)
    let dropsWords = random.happens(options.wordDropout)
    var used: [UInt32] = []
    used.reserveCapacity(example.features.count)
    var starts: [Int] = []
    for word in 0..<example.labels.count {
      starts.append(used.count)
      let end = word + 1 < example.starts.count ? example.starts[word + 1] : example.features.count
      for feature in example.features[example.starts[word]..<end] {
        let group = Example.group(feature)
        if dropsListed && group == 2 || dropsWords && group == 1 { continue }
        if options.featureDropout > 0, random.happens(options.featureDropout) { continue }
        used.append(UInt32(Example.number(feature)))
      }
    }
    starts.append(used.count)
    let scores = (0..<example.labels.count).map { word in
      var sum = SIMD16<Float>.zero
      for index in starts[word]..<starts[word + 1] { sum += rows[Int(used[index])] }
      return sum
    }
    let table = Lattice.exponentials(transitions)
    let free = Lattice(scores, nil, table)
    let bound = Lattice(scores, example.labels, table)
    for word in 0..<example.labels.count {
      let slope = (free.marginals[word] - bound.marginals[word]) * example.weight
      guard (slope * slope).sum() > 1e-8 else { continue }
      for index in starts[word]..<starts[word + 1] {
        let row = Int(used[index])
        let gradient = slope + rows[row] * options.decay
        squares[row] += gradient * gradient
        rows[row] -= gradient / squares[row].squareRoot() * rate
      }
    }
    for index in transitions.indices {
      let gradient = (free.pairs[index] - bound.pairs[index]) * example.weight
      guard gradient != 0 else { continue }
      transitionSquares[index] += gradient * gradient
      transitions[index] -= gradient / transitionSquares[index].squareRoot() * rate
    }
    return (free.logTotal - bound.logTotal) * example.weight
  }
}
