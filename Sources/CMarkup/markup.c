#include "include/CMarkup.h"

#include <limits.h>
#include <string.h>
#include <time.h>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

/* One reading: what SAX calls are given. */
typedef struct reading {
  const markup_events *events;
  const char *rest;
  size_t left;
  xmlParserCtxtPtr parser;
  double deadline; /* in seconds of this thread's processor time */
  unsigned calls;
  bool is_late;
} reading;

static double processor_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Stops the parser once the time is over; looks at the clock every `step` calls, a power of two. */
static void tick(reading *now, unsigned step) {
  if ((++now->calls & (step - 1)) != 0 || now->is_late) return;
  if (processor_seconds() < now->deadline) return;
  now->is_late = true;
  xmlStopParser(now->parser);
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  reading *now = context;
  tick(now, 1024);
  if (now->is_late) return;
  now->events->start(
      now->events->context, (const char *)name, (const char *const *)attributes);
}

static void on_end(void *context, const xmlChar *name) {
  reading *now = context;
  tick(now, 1024);
  if (now->is_late) return;
  now->events->end(now->events->context, (const char *)name);
}

static void on_text(void *context, const xmlChar *bytes, int count) {
  reading *now = context;
  tick(now, 1024);
  if (now->is_late) return;
  now->events->text(now->events->context, (const char *)bytes, (size_t)count);
}

/* An error costs the parser more than an event where tags nest deep, so the clock is read oftener;
   the message itself is of no use. */
static void on_error(void *context, xmlErrorPtr error) {
  (void)error;
  tick(context, 16);
}

/* Hands out the page in pieces. Within a tag there are no events, and the parser compares each of its
   attributes with all before it, so that the clock is read here, too. An early end stops the parser;
   xmlStopParser would free the very buffer that is being filled. */
static int on_read(void *context, char *room, int count) {
  reading *now = context;
  if (processor_seconds() >= now->deadline) now->is_late = true;
  if (now->is_late || count < 0) return 0;
  size_t size = now->left < (size_t)count ? now->left : (size_t)count;
  memcpy(room, now->rest, size);
  now->rest += size;
  now->left -= size;
  return (int)size;
}

static xmlSAXHandler handler(void) {
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElement = on_start;
  sax.endElement = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.serror = on_error;
  return sax;
}

/* Sets up the parser to ask for its input; false where there is no memory. */
static bool open_input(reading *now) {
  xmlParserInputBufferPtr buffer =
      xmlParserInputBufferCreateIO(on_read, NULL, now, XML_CHAR_ENCODING_NONE);
  if (buffer == NULL) return false;
  xmlParserInputPtr input = xmlNewIOInputStream(now->parser, buffer, XML_CHAR_ENCODING_NONE);
  if (input == NULL) {
    xmlFreeParserInputBuffer(buffer);
    return false;
  }
  inputPush(now->parser, input);
  htmlCtxtUseOptions(
      now->parser,
      HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOIMPLIED);
  now->parser->options |= XML_PARSE_HUGE; /* else a script of ten megabytes ends the page */
  xmlCharEncodingHandlerPtr utf8 = xmlFindCharEncodingHandler("UTF-8");
  if (utf8 != NULL) xmlSwitchToEncoding(now->parser, utf8);
  return true;
}

static markup_result result(const reading *now) {
  if (now->is_late) return markup_too_slow;
  return now->parser->wellFormed ? markup_done : markup_broken;
}

markup_result markup_read_html(
    const char *bytes, size_t count, double seconds, const markup_events *events) {
  if (count == 0) return markup_done;
  if (count > INT_MAX) return markup_failed;
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (parser == NULL) return markup_failed;
  reading now = {
      .events = events,
      .rest = bytes,
      .left = count,
      .parser = parser,
      .deadline = processor_seconds() + seconds};
  if (!open_input(&now)) {
    htmlFreeParserCtxt(parser);
    return markup_failed;
  }
  xmlSAXHandler sax = handler();
  sax.cdataBlock = on_text; /* scripts and styles */
  xmlSAXHandlerPtr own = parser->sax;
  void *data = parser->userData;
  parser->sax = &sax;
  parser->userData = &now;
  htmlParseDocument(parser);
  parser->sax = own;
  parser->userData = data;
  markup_result end = result(&now);
  htmlFreeParserCtxt(parser);
  return end;
}

unsigned markup_entity(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity == NULL ? 0 : entity->value;
}

bool markup_parse_to_tree(const char *bytes, size_t count) {
  if (count == 0 || count > INT_MAX) return false;
  htmlDocPtr document = htmlReadMemory(
      bytes, (int)count, NULL, NULL,
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  if (document == NULL) return false;
  xmlFreeDoc(document);
  return true;
}
