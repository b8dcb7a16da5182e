/// Wording of labels after which the page no longer prints the article.
extension Phrases {
  static let openers: [PhraseRule] = [
    PhraseRule(
      name: "related label", effect: .opens(.related), longest: 7,
      patterns: """
        ^related articles$
        ^related article$
        ^related stories$
        ^related story$
        ^related news$
        ^related posts$
        ^related post$
        ^related content$
        ^related topics$
        ^related links$
        ^related coverage$
        ^related reading$
        ^related items$
        ^related videos$
        ^related$
        ^related articles more from author$
        ^you may also like
        ^you might also like
        ^you may like
        ^you might like
        ^you may also be interested in
        ^you might also be interested in
        ^you might be interested in
        ^you may be interested in
        ^you may also enjoy
        ^you may have missed
        ^also read$
        ^read also$
        ^see also$
        ^also on
        ^read more about
        ^read next$
        ^up next$
        ^what to read next
        ^next up$
        ^watch this next$
        ^watch next$
        ^more stories
        ^more news$
        ^more articles
        ^more from
        ^more in
        ^more on this story$
        ^more on this topic$
        ^more like this$
        ^more posts
        ^more by
        ^more to read$
        ^keep reading$
        ^continue reading$
        ^further reading$
        ^recommended$
        ^recommended for you
        ^recommended stories
        ^recommended articles
        ^recommended reading
        ^recommended by
        ^recommended videos
        ^suggested for you
        ^suggested articles
        ^suggested reading
        ^other articles
        ^other stories
        ^other news
        ^other posts
        ^similar articles
        ^similar stories
        ^similar posts
        ^similar news
        ^top stories
        ^top news$
        ^top headlines
        ^latest news$
        ^latest stories
        ^latest articles
        ^latest posts
        ^latest headlines
        ^latest from
        ^latest in
        ^the latest$
        ^recent posts
        ^recent articles
        ^recent stories
        ^recent news$
        ^trending$
        ^trending now
        ^trending stories
        ^trending articles
        ^trending news
        ^trending topics
        ^popular posts
        ^popular articles
        ^popular stories
        ^popular now
        ^most popular
        ^most read
        ^most viewed
        ^most shared
        ^most recent
        ^must read$
        ^must reads$
        ^don't miss$
        ^editor's picks
        ^editors' picks
        ^editor's choice
        ^featured stories
        ^featured articles
        ^featured posts
        ^in case you missed it
        ^in this section$
        ^from the web
        ^around the web
        ^from around the web
        ^promoted stories
        ^sponsored stories
        ^sponsored links
        ^others also read
        ^what to watch next
        ^editors' recommendations
        ^editor's recommendations
        ^discover more
        ^explore more
        ^explore further$
        ^read further
        ^related topics
        ^related tags
        ^related companies
        ^related books
        ^more info$
        ^our picks
        ^popular on
        ^new on
        ^best of
        ^people also read
        ^readers also liked
        """,
      examples: ["Related Articles", "You may also like:", "More from Business", "MOST READ"],
      counterexamples: ["More in sorrow than in anger, the crew sailed home."]),
    PhraseRule(
      name: "comments label", effect: .opens(.comments), longest: 8,
      patterns: """
        ^comments$
        ^comments #$
        ^comments (#
        ^# comments$
        ^# comment$
        ^# comments on
        ^# responses
        ^# response to
        ^# replies
        ^# thoughts on
        ^one comment
        ^no comments
        ^no comments yet
        ^leave a comment
        ^leave a reply
        ^leave your comment
        ^leave comment
        ^post a comment
        ^post comment
        ^add a comment
        ^add comment
        ^add your comment
        ^write a comment
        ^join the conversation
        ^join the discussion
        ^start the conversation
        ^view comments
        ^show comments
        ^read comments
        ^load comments
        ^see comments
        ^have your say
        ^what do you think
        ^readers' comments
        ^reader comments
        ^discussion$
        ^reader interactions$
        ^cancel reply
        ^your email address will not
        """,
      examples: ["Comments", "12 Comments", "Leave a Reply", "No comments yet..."],
      counterexamples: ["Comments by the minister drew criticism from unions."]),
    PhraseRule(
      name: "author note label", effect: .opens(.footer), longest: 6,
      patterns: """
        ^about the author
        ^about the authors
        ^about the writer
        ^about author
        ^author bio
        ^author information
        ^about the contributor
        """,
      examples: ["About the author", "About the Authors:"],
      counterexamples: ["About the author we know little, the museum said of the letter"]),
    PhraseRule(
      name: "app promotion label", effect: .opens(.promotion), longest: 8,
      patterns: """
        ^download the app
        ^download our app
        ^get the app
        ^get our app
        ^download app$
        ^get our free app
        ^try our app
        ^our apps$
        """,
      examples: ["DOWNLOAD THE APP", "Get our app"],
      counterexamples: ["Download the appendix to the treaty here"]),
  ]
}
