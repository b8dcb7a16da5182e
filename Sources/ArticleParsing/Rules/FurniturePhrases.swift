/// Wording of buttons, of remarks around an article, and of pictures' labels.
extension Phrases {
  static let furniture: [PhraseRule] = [
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
        you are using a browser
        you are using an outdated
        your browser is
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
