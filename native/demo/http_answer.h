#ifndef BSDSOCKETS_HTTP_ANSWER_H
#define BSDSOCKETS_HTTP_ANSWER_H

#include <stddef.h>

/*
 * What a web server answers: a head of lines, an empty line, a body. The body is written to a file
 * beside the wanted one, which takes its place once it is whole.
 */
struct http_answer;

struct http_answer *http_answer_open(const char *wanted);
void http_answer_add(struct http_answer *answer, const char *data, size_t length);
void http_answer_print_head(const struct http_answer *answer);
long long http_answer_save(struct http_answer *answer);

#endif
