/// Wording of the tools around texts of a kind: forums, recipes, shops, manuals; and of a site's
/// makers.
extension Phrases {
  static let tools: [PhraseRule] = [
    PhraseRule(
      name: "comment tools", effect: .junk, longest: 9,
      patterns: """
        ^sort by
        ^newest first
        ^oldest first
        ^most liked
        ^best rated
        ^worst rated
        ^report this comment
        ^report comment
        ^report abuse
        ^report post
        ^flag as
        ^log in to reply
        ^reply to
        ^reply quote
        ^permalink
        ^quote$
        ^last edited by
        ^view profile
        ^view full profile
        ^private message
        ^send message
        ^send private
        ^member since
        ^joined:
        ^posts:
        ^# posts
        ^# answers
        ^# votes
        ^# upvotes
        ^viewed #
        ^asked #
        ^answered #
        ^edited #
        ^modified #
        ^active #
        ^improve this
        ^share improve
        ^follow this
        ^up vote
        ^upvote
        ^downvote
        ^accepted answer
        ^mark as
        ^notify of
        ^# people found this
        """,
      examples: ["Sort by: Newest first", "Report abuse", "Last edited by harbourmaster"],
      counterexamples: ["Reply times at the coast guard fell to four minutes"]),
    PhraseRule(
      name: "comment author", effect: .junk, longest: 4,
      patterns: """
        says$
        wrote$
        writes$
        schreibt$
        sagt$
        dit$
        """,
      examples: ["Nils Varga says:", "Ada wrote:"],
      counterexamples: ["Port will close in March, minister says"]),
    PhraseRule(
      name: "page tools", effect: .junk, longest: 8,
      patterns: """
        ^print recipe
        ^pin recipe
        ^save recipe
        ^rate recipe
        ^rate this
        ^pin for later
        ^add to wishlist
        ^add to wish list
        ^add to bag
        ^add to favorites
        ^add to favourites
        ^in stock$
        ^out of stock$
        ^free shipping
        ^free delivery
        ^view cart
        ^checkout$
        ^apply now
        ^book now
        ^order now
        ^get directions
        ^view map
        ^view larger map
        ^edit this page
        ^edit on github
        ^view source
        ^view history
        ^give feedback
        ^suggest edits
        ^suggest an edit
        ^media playback
        ^image copyright
        ^play audio
        ^play now
        ^watch now
        ^watch video
        ^watch the video
        ^listen now
        ^download pdf
        ^download as pdf
        ^download this
        ^cite this
        ^export citation
        ^download citation
        ^download references
        ^open a new
        ^last reviewed
        ^last modified
        ^medically reviewed
        ^reviewed by
        ^fact checked
        ^fact-checked
        on twitter$
        on facebook$
        on instagram$
        on linkedin$
        on youtube$
        on pinterest$
        on google+$
        on github$
        """,
      examples: ["Print Recipe", "Edit this page", "Harbour Gazette on Facebook"],
      counterexamples: ["Apply nowhere near the hinge, the maker of the lamp warns."]),
    PhraseRule(
      name: "site credits", effect: .junk, longest: 30,
      patterns: """
        ^proudly powered by
        powered by wordpress
        ^theme by
        ^theme:
        ^designed by
        ^website by
        ^site by
        ^website design
        ^built with
        ^built by
        ^hosted by
        ^developed by
        ^blog at wordpress
        ^create a free website
        ^registered in england
        ^registered office
        ^registered charity
        ^company number
        ^company registration
        terms and conditions apply$
        ^when you buy through
        ^when you purchase through
        ^if you buy something
        ^if you purchase
        we may earn
        we may be compensated
        we may get a commission
        ^any opinions expressed
        """,
      examples: ["Proudly powered by steam", "If you buy something we may earn a little."],
      counterexamples: ["Designers from the port built the theme park in a year"]),
    PhraseRule(
      name: "content licence", effect: .notice, longest: 45,
      patterns: """
        ^all content is licensed
        ^content is licensed
        ^text is available under
        content is available under
        is licensed under a creative commons
        is licensed under the creative commons
        is licensed under cc
        licensed under creative commons
        ^unless otherwise noted
        ^unless otherwise stated
        ^except where otherwise noted
        """,
      examples: ["All content is licensed under terms that the port sets."],
      counterexamples: ["The pilot was licensed under rules from 1921."]),
  ]
}
