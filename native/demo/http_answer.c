#include "http_answer.h"
#include "demo.h"
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LARGEST_HEAD = 1 << 16, MODE = 0666 };

struct http_answer {
    const char *wanted;
    char part[PATH_MAX];
    char head[LARGEST_HEAD + 1];
    size_t head_length;
    int head_ended;
    int body;
    long long count;
};

/* The one that is being written: whatever ends the program, no part of it stays behind. */
static struct http_answer answer = {.body = -1};

/* Removes what was not saved. */
static void remove_part(void) {
    if (answer.body >= 0) {
        unlink(answer.part);
    }
}

/* Ends the program with a reason. */
static void fail(const char *reason) {
    fprintf(stderr, "%s\n", reason);
    exit(EXIT_FAILURE);
}

/* Opens the file first: where it cannot be written nobody need be asked. */
struct http_answer *http_answer_open(const char *wanted) {
    const char *slash = strrchr(wanted, '/');
    int folder = slash == NULL ? 0 : (int)(slash + 1 - wanted);
    int length = snprintf(answer.part, sizeof(answer.part), "%.*s.%s.XXXXXX", folder, wanted,
                          wanted + folder);
    if (length >= (int)sizeof(answer.part)) {
        fail("the name of the file is too long");
    }
    answer.wanted = wanted;
    atexit(remove_part);
    answer.body = check(wanted, mkstemp(answer.part));
    mode_t mask = umask(0);
    umask(mask);
    check("fchmod", fchmod(answer.body, MODE & ~mask)); /* mkstemp gives no one else a right */
    return &answer;
}

/* Writes some of the body. */
static void add_body(const char *data, size_t length) {
    for (size_t written = 0; written < length;) {
        written +=
            (size_t)check("write", (int)write(answer.body, data + written, length - written));
    }
    answer.count += (long long)length;
}

/* Takes the next piece, which may end anywhere. */
void http_answer_add(struct http_answer *to, const char *data, size_t length) {
    if (to->head_ended) {
        add_body(data, length);
        return;
    }
    for (size_t i = 0; i < length; i++) {
        if (to->head_length == LARGEST_HEAD) {
            fail("the head of the answer does not end: is this a web server?");
        }
        to->head[to->head_length++] = data[i];
        if (to->head_length > 4 && memcmp(to->head + to->head_length - 4, "\r\n\r\n", 4) == 0) {
            to->head_length -= 4;
            to->head[to->head_length] = '\0';
            to->head_ended = 1;
            add_body(data + i + 1, length - i - 1);
            return;
        }
    }
}

/* Prints the head, with the ends of lines that are usual here. */
void http_answer_print_head(const struct http_answer *from) {
    if (!from->head_ended) {
        fail("the server has closed the connection within the head of its answer");
    }
    for (size_t i = 0; i < from->head_length; i++) {
        if (from->head[i] != '\r' || from->head[i + 1] != '\n') {
            putchar(from->head[i]);
        }
    }
    putchar('\n');
}

/* The value of a field of the head, NULL where it has none of that name. */
static const char *field(const char *head, const char *name) {
    for (const char *line = strchr(head, '\n'); line != NULL; line = strchr(line, '\n')) {
        line++;
        if (strncasecmp(line, name, strlen(name)) == 0) {
            return line + strlen(name);
        }
    }
    return NULL;
}

/* Puts the body in its place and returns its length. One known not to be whole is not saved. */
long long http_answer_save(struct http_answer *from) {
    if (field(from->head, "transfer-encoding:") != NULL) {
        fail("the body comes in an encoding, which HTTP/1.0 has none of: not saved");
    }
    const char *announced = field(from->head, "content-length:");
    if (announced != NULL && strtoll(announced, NULL, 10) != from->count) {
        fprintf(stderr, "the body has %lld of %lld bytes: not saved\n", from->count,
                strtoll(announced, NULL, 10));
        exit(EXIT_FAILURE);
    }
    check("close", close(from->body));
    check(from->wanted, rename(from->part, from->wanted));
    from->body = -1;
    return from->count;
}
