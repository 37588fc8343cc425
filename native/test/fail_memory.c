#include "check.h"

#include <errno.h>
#include <stdlib.h>

/* The linker's --wrap hands these the calls of malloc and calloc from the bridge's and the tests' objects. */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);

static int countdown;

/* From now on the malloc or calloc that is that many calls away (1: the next) fails; 0: none does. */
void fail_memory(int calls) {
    countdown = calls;
}

/* Whether this call is the one. */
static int fails(void) {
    if (countdown == 0 || --countdown > 0) {
        return 0;
    }
    errno = ENOMEM;
    return 1;
}

void *__wrap_malloc(size_t size) {
    return fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size) {
    return fails() ? NULL : __real_calloc(count, size);
}
