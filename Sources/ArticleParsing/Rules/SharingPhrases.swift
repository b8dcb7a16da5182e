/// Wording of sharing bars and of labels that set advertisements off.
extension Phrases {
  static let sharing: [PhraseRule] = [
    PhraseRule(
      name: "sharing bar", effect: .junk, longest: 12,
      patterns: """
        ^share$
        ^shares$
        ^# shares$
        ^share #$
        ^share:
        ^share via
        ^share on
        ^share this
        ^share the
        ^share article
        ^share story
        ^share post
        ^share close
        ^share to
        ^share it
        ^share with
        ^share your
        ^sharing$
        ^share options$
        ^sharing options$
        ^show more sharing options
        ^more sharing options
        ^click to share on
        ^tweet$
        ^tweet this
        ^tweet #
        ^pin it
        ^pin$
        ^pin #$
        ^facebook$
        ^facebook #$
        ^twitter$
        ^twitter #$
        ^x (twitter)$
        ^x$
        ^whatsapp$
        ^linkedin$
        ^reddit$
        ^pinterest$
        ^telegram$
        ^tumblr$
        ^viber$
        ^flipboard$
        ^messenger$
        ^instagram$
        ^youtube$
        ^tiktok$
        ^bluesky$
        ^threads$
        ^mastodon$
        ^google+$
        ^google plus$
        ^stumbleupon$
        ^digg$
        ^mix$
        ^line$
        ^vk$
        ^rss$
        ^rss feed$
        ^snapchat$
        ^soundcloud$
        ^email$
        ^e-mail$
        ^email this
        ^e-mail this
        ^mail$
        ^mailto
        ^copy link
        ^copy url
        ^link copied
        ^url copied
        ^copied$
        ^print$
        ^print this
        ^print article
        ^print page
        ^blogthis
        ^save$
        ^save article
        ^save for later
        ^bookmark
        ^add to bookmarks
        ^like$
        ^like this
        ^like us
        ^like loading
        ^liked it
        ^likes$
        ^# likes
        ^follow$
        ^following$
        ^follow us
        ^follow on
        ^follow me
        ^follow our
        ^follow the
        ^find us on
        ^connect with us
        ^join us on
        ^stay connected
        ^subscribe to our channel
        ^facebook twitter
        ^twitter facebook
        """,
      examples: ["Share this article", "Facebook", "Follow us on X", "12 shares"],
      counterexamples: ["Share prices of shipbuilders rose", "Facebook plans a new cable"]),
    PhraseRule(
      name: "advertisement", effect: .junk, longest: 10,
      patterns: """
        ^advertisement
        ^advertisements$
        ^advertising$
        ^ads by
        ^ad$
        ^sponsored$
        ^sponsored by
        ^sponsored content
        ^sponsored post
        ^paid content
        ^paid post
        ^paid partnership
        ^promoted$
        ^promoted by
        ^promotion$
        ^article continues below
        ^article continues after
        ^story continues below
        ^story continues after
        ^content continues below
        ^continue reading below
        ^continues below
        ^scroll to continue
        ^skip advertisement
        ^report this ad
        ^remove ads
        ^powered by
        ^loading$
        ^loading advertisement
        ^ad feedback
        ^why are you seeing this ad
        ^advertise with us
        ^this advertisement has not loaded
        """,
      examples: ["Advertisement", "Story continues below advertisement", "Sponsored content"],
      counterexamples: ["Advertising revenue fell by a tenth"]),
  ]
}
