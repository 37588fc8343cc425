#ifndef BSDSOCKETS_LINES_H
#define BSDSOCKETS_LINES_H

#include <stddef.h>

/* Text that may hold any byte. */
struct text {
    const char *bytes;
    size_t length;
};

/* What has been received: the first start bytes have been given, used are there. {0} is none. */
struct lines {
    char *data;
    size_t start, used, room;
};

int lines_add(struct lines *lines, const char *data, size_t length);
int lines_next(struct lines *lines, struct text *line);
int lines_end(struct lines *lines, struct text *line);
void lines_free(struct lines *lines);
int text_equals(const struct text *text, const char *other);

#endif
