#include "include/CMarkup.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

struct markup_decoder {
  iconv_t conversion;
};

markup_decoder *markup_decoder_open(const char *encoding) {
  iconv_t conversion = iconv_open("UTF-8", encoding);
  if (conversion == (iconv_t)-1) return NULL;
  markup_decoder *decoder = malloc(sizeof *decoder);
  if (decoder == NULL) {
    iconv_close(conversion);
    return NULL;
  }
  decoder->conversion = conversion;
  return decoder;
}

void markup_decoder_close(markup_decoder *decoder) {
  iconv_close(decoder->conversion);
  free(decoder);
}

size_t markup_decode(
    markup_decoder *decoder, const char *bytes, size_t *count, char *utf8, size_t room) {
  static const char replacement[] = "\xEF\xBF\xBD";
  char *input = (char *)bytes;
  size_t left = *count;
  char *output = utf8;
  size_t space = room;
  while (left > 0) {
    if (iconv(decoder->conversion, &input, &left, &output, &space) != (size_t)-1) break;
    if (errno != EILSEQ || space < 3) break;
    memcpy(output, replacement, 3);
    output += 3;
    space -= 3;
    input += 1;
    left -= 1;
  }
  *count -= left;
  return room - space;
}
