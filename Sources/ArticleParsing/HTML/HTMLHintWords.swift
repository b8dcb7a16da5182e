/// The words that class and id attributes are made of, by what they hint at.
///
/// A hyphen joins two words that only together mean something.
enum HTMLHintWords {
  static let all: [(HTMLHints, String)] = [
    (
      .comments,
      """
      comment comments commentlist commentarea commentform commentbox comment-list comment-body
      disqus replies respond discussion livefyre commenting user-comment reader-comments
      fb-comments commenter commenters trackback trackbacks pingback pingbacks
      """
    ),
    (
      .sidebar,
      """
      sidebar sidebars side-bar sidebox aside rail right-rail left-rail rightrail leftrail
      rightcol leftcol right-column left-column rightcolumn leftcolumn right-col left-col
      widget-area widgetarea sidebar-widget recent-entries recent-comments widget-recent
      widget-archive widget-categories widget-search widget-nav widget-tag widget-calendar
      secondary complementary sidenav
      """
    ),
    (
      .related,
      """
      related relateds relatedposts related-posts relatedarticles related-articles relatedcontent
      related-content related-links related-stories recommended recommendation recommendations
      recommend more-stories more-news more-from more-articles more-posts morestories read-more
      readmore read-next readnext up-next upnext see-also also-read alsolike also-like you-may
      may-like popular most-popular mostpopular most-read mostread trending latest-news latest-posts
      latestnews recent-posts recentposts recent-articles recirc recirculation outbrain taboola
      teaser teasers zergnet next-article nextarticle prev-next next-prev other-articles
      further-reading onward onwards next-post prev-post previous-post carousel slider
      rp4wp yarpp jp-relatedposts article-list articlelist post-list postlist news-list newslist
      tile tiles promo-link linkbox
      """
    ),
    (
      .sharing,
      """
      share shares sharing sharebar share-bar sharebuttons share-buttons sharebox sharethis
      addthis addtoany sharedaddy sharedown social socials socialmedia social-media social-links
      social-icons sociallinks share-links share-tools followus follow-us follow whatsapp twitter-share
      facebook-share email-share print-link printfriendly likes like-button reactions tools toolbar
      shareaholic ssba heateor article-tools post-tools
      """
    ),
    (
      .navigation,
      """
      nav navi navbar navigation menu menus submenu topmenu mainmenu breadcrumb breadcrumbs crumb
      crumbs pager pagination paging paginate pagenav page-nav post-nav postnav post-navigation
      tabbar toc table-of-contents tableofcontents skip skiplink skip-link jump jumplink
      hamburger drawer dropdown sitemap site-map quicklinks quick-links topbar top-bar languages
      lang-switcher
      """
    ),
    (
      .footer,
      """
      footer foot footers colophon copyright legal disclaimer bottom-bar site-footer page-footer
      pagefooter sitefooter footnav license
      """
    ),
    (
      .promotion,
      """
      ad ads advert adverts advertisement advertisements advertising adsense adbox adslot ad-slot
      ad-container adunit dfp banner banners promo promos promotion promotions sponsor sponsored
      sponsors newsletter newsletters subscribe subscription subscriptions signup sign-up optin
      opt-in donate donation donations paywall upsell cta call-to mailchimp mc-embed membership
      subscribe-box affiliate marketing appeal shop-widget product-box buybox buy-now app-promo
      download-app leaderboard skyscraper mpu
      """
    ),
    (
      .consent,
      """
      cookie cookies consent gdpr ccpa cookiebar cookie-notice cookie-banner modal popup pop-up
      overlay lightbox dialog onetrust tooltip toast alertbar notification-bar
      """
    ),
    (
      .hidden,
      """
      hidden hide visuallyhidden visually-hidden sr-only screen-reader screenreader offscreen
      print-only printonly d-none is-hidden noprint invisible nodisplay
      """
    ),
    (
      .details,
      """
      meta metadata postmeta post-meta entry-meta article-meta articlemeta byline bylines postinfo
      post-info article-info articleinfo dateline posted-on postedon timestamp pubdate pub-date
      publish-date published-date post-date postdate entry-date submitted reading-time
      readtime read-time time-read post-details viewcount views entry-utility entry-footer
      post-footer postfooter article-footer post-metadata
      """
    ),
    (
      .tags,
      """
      tags taglist tag-list tagcloud tag-cloud categories category-list cat-links tag-links tags-links
      post-tags posttags article-tags keywords labels topics topic-list tagged filed-under postcats
      """
    ),
    (
      .authorNote,
      """
      author-bio authorbio author-box authorbox author-info authorinfo about-author about-the
      aboutauthor author-card author-profile authorprofile bio biography author-description
      post-author-box contributor-bio writer-bio author-details authors-bio
      """
    ),
    (
      .form,
      """
      search searchbox search-form searchform login log-in loginform signin sign-in register
      contact-form poll quiz survey rating ratings vote votes
      """
    ),
    (
      .masthead,
      """
      masthead site-header siteheader page-header-bar site-title sitetitle logo branding
      site-branding globalheader global-header topheader site-description tagline
      """
    ),
    (.credit, "credit credits photo-credit photocredit image-credit copyright-image"),
    (
      .caption,
      """
      caption captions figcaption wp-caption-text image-caption photo-caption imagecaption
      photocaption media-caption img-caption
      """
    ),
    (
      .body,
      """
      articlebody article-body storybody story-body entrycontent entry-content postcontent
      post-content postbody post-body articlecontent article-content articletext article-text
      storytext story-text storycontent story-content newsbody news-body newscontent news-content
      blogcontent blog-content blogpost-content post-text posttext entry-body entrybody entry-text
      body-copy bodycopy body-text bodytext article-copy field-body text-body contentbody
      content-body richtext rich-text article-main articlemain mw-parser-output mw-content
      caas-body post-entry article-inner article-wrap blog-body page-body story-copy prose
      article-paragraphs body-content
      """
    ),
    (
      .article,
      """
      article post entry story hentry blogpost blog-post single-post news-article main content
      maincontent main-content content-main page-content primary
      """
    ),
    (
      .headline,
      """
      headline entry-title post-title article-title story-title articletitle posttitle entrytitle
      page-title pagetitle article-headline news-title blog-title
      """
    ),
    (
      .standfirst,
      """
      standfirst subhead subheadline sub-headline sub-title subtitle dek deck lede lead intro
      article-summary article-lead articlelead article-intro post-excerpt article-description
      summary abstract kicker-text strapline teaser-text
      """
    ),
    (.author, "author authors byline author-name authorname posted-by postedby writer vcard"),
    (
      .date,
      """
      date datetime timestamp pubdate published publish-date post-date entry-date dateline
      time posted-on date-published article-date updated
      """
    ),
  ]
}
