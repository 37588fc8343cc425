/*
 * Messages out of the pieces in which a stream gives them. A stream keeps no boundaries, one recv may
 * give half a message or two, so a message is a line here; what comes before the end without a line's
 * end is one too. In Java: Lines.java.
 */
#include "lines.h"
#include "demo.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* Characters that a message may have: nobody can fill the memory of the other end. */
enum { LONGEST = 65536 };

/* How many chars of Java's a text of UTF-8 has: two for a character of four bytes. */
static size_t chars(const char *text, size_t length) {
    size_t count = 0;
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        count += byte >= 0xF0 ? 2 : (byte & 0xC0) != 0x80;
    }
    return count;
}

/* Makes room for a piece: what has been given is gone. */
static void reserve(struct lines *lines, size_t length) {
    if (lines->start > 0) {
        memmove(lines->data, lines->data + lines->start, lines->used - lines->start);
        lines->used -= lines->start;
        lines->start = 0;
    }
    if (lines->used + length > lines->room) {
        lines->room = 2 * (lines->used + length);
        lines->data = realloc(lines->data, lines->room);
        check("realloc", lines->data == NULL ? -1 : 0);
    }
}

/* Takes a piece: 0, or -1 with EMSGSIZE when a line gets longer than a message may be. */
int lines_add(struct lines *lines, const char *data, size_t length) {
    reserve(lines, length);
    memcpy(lines->data + lines->used, data, length);
    lines->used += length;
    const char *last = memrchr(lines->data, '\n', lines->used);
    size_t whole = last == NULL ? 0 : (size_t)(last - lines->data) + 1;
    if (chars(lines->data + whole, lines->used - whole) > LONGEST) {
        errno = EMSGSIZE;
        return -1;
    }
    return 0;
}

/* Gives the next whole line, which holds until the next piece is taken: 1, or 0 if there is none. */
int lines_next(struct lines *lines, struct text *line) {
    size_t left = lines->used - lines->start;
    const char *begin = lines->data + lines->start;
    const char *end = left == 0 ? NULL : memchr(begin, '\n', left);
    if (end == NULL) {
        return 0;
    }
    size_t length = (size_t)(end - begin) + 1;
    *line = (struct text){begin, line_length(begin, length)};
    lines->start += length;
    return 1;
}

/* The stream has ended: gives a last line that was not ended, 1, or 0 if there is none. */
int lines_end(struct lines *lines, struct text *line) {
    size_t left = lines->used - lines->start;
    *line = (struct text){lines->data + lines->start, left};
    lines->start = lines->used;
    return left > 0;
}

/* There will be no more. */
void lines_free(struct lines *lines) {
    free(lines->data);
}

/* Whether a text is another. */
int text_equals(const struct text *text, const char *other) {
    return text->length == strlen(other) && memcmp(text->bytes, other, text->length) == 0;
}
