#include "bounce.h"
#include "check.h"

#include <string.h>

static void on_the_stack_up_to_its_size(void) {
    struct bounce bounce;
    CHECK(bounce_open(&bounce, 0) == bounce.on_stack);
    bounce_close(&bounce);
    CHECK(bounce_open(&bounce, BOUNCE_ON_STACK) == bounce.on_stack);
    bounce_close(&bounce);
}

static void on_the_heap_above(void) {
    struct bounce bounce;
    void *memory = bounce_open(&bounce, BOUNCE_ON_STACK + 1);
    CHECK(memory != NULL && memory != bounce.on_stack);
    memset(memory, 1, BOUNCE_ON_STACK + 1);
    bounce_close(&bounce);
    fail_memory(1);
    CHECK(bounce_open(&bounce, BOUNCE_ON_STACK + 1) == NULL);
}

int main(void) {
    RUN(on_the_stack_up_to_its_size);
    RUN(on_the_heap_above);
    return 0;
}
