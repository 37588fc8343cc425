#include "bridge.h"
#include "check.h"

#include <string.h>

static void struct_of_any_length(void) {
    static const jsize lengths[] = {0, 2, 16, 28, 110, 128, 129, 200};
    unsigned char bytes[200];
    for (size_t i = 0; i < sizeof bytes; i++) {
        bytes[i] = (unsigned char)(i + 1);
    }
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        struct address address;
        memset(&address, 0xEE, sizeof address);
        size_t told = (size_t)lengths[i];
        size_t kept = address_from(fake_env(), fake_bytes(bytes, lengths[i]), &address);
        CHECK(kept == told || (kept < told && kept > sizeof(struct sockaddr_storage)));
        CHECK_MEM(bytes, &address, kept);
        for (size_t rest = kept; rest < sizeof address; rest++) {
            CHECK_EQ(0, ((unsigned char *)&address)[rest]);
        }
    }
}

static void cell_is_struct_and_length(void) {
    struct cell cell = {.length = 28};
    memset(&cell.address, 7, sizeof cell.address);
    jbyteArray bytes = fake_bytes(NULL, bsdsockets_internal_Native_CELL_SIZE);
    cell_to(fake_env(), &cell, bytes);
    char *elements = fake_elements(bytes);
    CHECK_MEM(&cell.address, elements, sizeof cell.address);
    CHECK_MEM(&cell.length, elements + bsdsockets_internal_Native_STORAGE_SIZE, sizeof cell.length);
}

int main(void) {
    RUN(struct_of_any_length);
    RUN(cell_is_struct_and_length);
    return 0;
}
