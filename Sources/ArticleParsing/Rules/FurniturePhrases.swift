/// Wording of buttons, menus, sharing bars and the small print of sites.
extension Phrases {
  static let siteFurniture: [PhraseRule] = [
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
    PhraseRule(
      name: "page control", effect: .junk, longest: 9,
      patterns: """
        ^logo$
        ^logo-
        ^site logo$
        logo$
        ^skip to
        ^jump to
        ^back to top
        ^back to
        ^go to top
        ^return to top
        ^scroll to top
        ^menu$
        ^main menu$
        ^open menu
        ^close menu
        ^close$
        ^close x$
        ^open$
        ^toggle navigation
        ^toggle menu
        ^toggle search
        ^toggle sidebar
        ^navigation$
        ^main navigation
        ^post navigation
        ^search$
        ^search for:$
        ^search for$
        ^search this
        ^search the
        ^search query
        ^search...
        ^show search
        ^submit$
        ^submit search
        ^send$
        ^cancel$
        ^next$
        ^previous$
        ^prev$
        ^next page
        ^previous page
        ^older posts
        ^newer posts
        ^older post
        ^newer post
        ^load more
        ^show more
        ^show less
        ^see more$
        ^see all
        ^view all
        ^view more
        ^view gallery
        ^view image
        ^view on
        ^read more$
        ^read more here$
        ^read full
        ^read the full
        ^learn more$
        ^find out more$
        ^click here
        ^tap here
        ^more$
        ^less$
        ^expand$
        ^collapse$
        ^edit$
        ^reply$
        ^report$
        ^hide caption
        ^toggle caption
        ^enlarge this image
        ^open in
        ^play$
        ^pause$
        ^mute$
        ^fullscreen$
        ^play video
        ^video player
        ^watch live
        ^listen$
        ^listen to this
        ^listen to article
        ^# of #$
        ^# / #$
        ^#/#$
        ^#:#$
        ^#$
        ^text size
        ^font size
        ^a a a$
        ^page #
        ^table of contents
        ^translate$
        ^select language
        ^language$
        ^change language
        ^add as preferred source
        ^add us on google
        ^set as preferred source
        ^google preferred source
        ^prefer us on google
        """,
      examples: ["logo", "Skip to main content", "Back to top", "2 of 14", "Site Logo"],
      counterexamples: ["Search teams reached the wreck", "Close to the coast"]),
    PhraseRule(
      name: "article furniture", effect: .junk, longest: 8,
      patterns: """
        ^new update$
        ^updated$
        ^last updated$
        ^published$
        ^breaking$
        ^breaking news$
        ^exclusive$
        ^live$
        ^live updates$
        ^premium$
        ^opinion$
        ^analysis$
        ^# min read
        ^# mins read
        ^# minute read
        ^# minutes read
        ^# min$
        ^reading time
        ^read time
        ^estimated reading time
        ^# views
        ^# reads
        ^views: #
        ^tags$
        ^tags:
        ^tag:
        ^tagged:
        ^tagged
        ^tagged as
        ^topics$
        ^topics:
        ^categories$
        ^categories:
        ^category:
        ^filed under
        ^posted in
        ^labels:
        ^keywords:
        ^in this article$
        ^on this page$
        ^embed$
        ^embed from
        ^view this post on
        ^a post shared by
        ^home /
        ^home >
        ^you are here
        ^sections$
        ^your browser does not
        ^this video
        ^javascript
        ^please enable
        ^turn on javascript
        """,
      examples: ["New Update", "4 min read", "Tags: navy, ports", "Filed under"],
      counterexamples: ["Breaking ranks, the port voted no"]),
    PhraseRule(
      name: "picture label", effect: .junk, longest: 5,
      patterns: """
        background$
        placeholder$
        ^image$
        ^photo$
        ^picture$
        ^thumbnail$
        thumbnail$
        icon$
        ^icon
        ^icon-
        illustration$
        ^article image$
        ^article-image$
        ^featured image$
        ^main image$
        ^hero image$
        ^cover image$
        ^banner
        banner$
        ^undefined$
        ^null$
        ^image #$
        ^img
        """,
      examples: ["Orange background", "Play icon", "article-image"],
      counterexamples: ["Clouds gather over the harbour and the old town background"]),
  ]
}
