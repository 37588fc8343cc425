/* A small frame for the tests: each is a function; the first check that fails ends the program with status 1. */
#ifndef BSDSOCKETS_CHECK_H
#define BSDSOCKETS_CHECK_H

#include "bsdsockets_internal_Native.h"
#include "fake_jni.h"

#include <stdbool.h>
#include <stddef.h>

/* A native method by its Java name, to be called at once. */
#define NATIVE(name) (fake_enter(), Java_bsdsockets_internal_Native_##name)

#define CHECK(condition) check_true((condition), #condition, __FILE__, __LINE__)
#define CHECK_EQ(expected, actual)                                                                 \
    check_equal((long long)(expected), (long long)(actual), #actual, __FILE__, __LINE__)
#define CHECK_MEM(expected, actual, size)                                                          \
    check_memory((expected), (actual), (size), #actual, __FILE__, __LINE__)

/* Runs a test; the descriptors that it has opened must be closed, and its objects are freed. */
#define RUN(test) check_run((test), #test)

void check_true(bool holds, const char *text, const char *file, int line);
void check_equal(long long expected, long long actual, const char *text, const char *file,
                 int line);
void check_memory(const void *expected, const void *actual, size_t size, const char *text,
                  const char *file, int line);
void check_run(void (*test)(void), const char *name);

/* From now on the malloc or calloc that is that many calls away (1: the next) fails; 0: none does. */
void fail_memory(int calls);

#endif
