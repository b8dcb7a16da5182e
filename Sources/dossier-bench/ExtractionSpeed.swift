import EntityExtraction
import Foundation

/// How fast texts are read with everything: names, resolution, links, figures, quotes and dates.
struct ExtractionSpeed {
  /// Words, numbers and marks, as the tokenizer cuts them.
  private(set) var tokens = 0
  /// Processor time of all texts, the median of the rounds.
  private(set) var seconds = 0.0

  /// Reads `texts` so many times, after one round that warms up.
  init(_ texts: [MarkedText], _ extractor: Extractor, rounds: Int) {
    tokens = texts.reduce(0) { $0 + Extractor.tokenCount(of: $1.text) }
    var times: [Double] = []
    for _ in 0...rounds {
      let start = Self.processorTime
      for text in texts { _ = extractor.spans(in: text.text) }
      times.append(Self.processorTime - start)
    }
    times = Array(times.dropFirst()).sorted()
    seconds = times[times.count / 2]
  }

  var line: String {
    "speed, one core, everything: \(tokens) tokens in \((seconds * 1000).fixed(0)) ms of processor "
      + "time, \((Double(tokens) / seconds).fixed(0)) tokens a second"
  }

  /// The same beside spaCy, which counts tokens its own way.
  func line(beside peer: ExtractionPeer) -> String {
    let own = Double(tokens) / seconds
    let recogniser = Double(peer.tokens) / peer.recogniserSeconds
    let pipeline = Double(peer.tokens) / peer.pipelineSeconds
    return "tokens a second: Dossier \(own.fixed(0)); spaCy's recogniser alone "
      + "\(recogniser.fixed(0)), \((peer.recogniserSeconds / seconds).fixed(1)) times as long for the "
      + "same texts; its small pipeline \(pipeline.fixed(0)), "
      + "\((peer.pipelineSeconds / seconds).fixed(1)) times as long"
  }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
