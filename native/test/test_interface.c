#include "check.h"

#include <errno.h>
#include <net/if.h>
#include <stdint.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* An entry as Native.ifNameindex says. */
struct entry {
    uint32_t index;
    char name[IF_NAMESIZE];
};

static void every_interface_with_its_name(void) {
    jbyteArray list = NATIVE(ifNameindex)(fake_env(), NULL, fake_ints(NULL, 1));
    CHECK(list != NULL);
    CHECK_EQ(0, fake_length(list) % (jsize)sizeof(struct entry));
    int loopbacks = 0;
    for (jsize at = 0; at < fake_length(list); at += (jsize)sizeof(struct entry)) {
        struct entry entry;
        memcpy(&entry, (char *)fake_elements(list) + at, sizeof entry);
        CHECK_EQ(if_nametoindex(entry.name), entry.index);
        loopbacks += strcmp(entry.name, "lo") == 0;
    }
    CHECK_EQ(1, loopbacks);
}

static void without_an_array(void) {
    jintArray error = fake_ints(NULL, 1);
    fake_fail_new(1);
    CHECK(NATIVE(ifNameindex)(fake_env(), NULL, error) == NULL);
    CHECK(fake_take_exception());
}

static void without_a_descriptor(void) {
    struct rlimit before;
    CHECK_EQ(0, getrlimit(RLIMIT_NOFILE, &before));
    struct rlimit none = {.rlim_cur = 0, .rlim_max = before.rlim_max};
    jintArray error = fake_ints(NULL, 1);
    CHECK_EQ(0, setrlimit(RLIMIT_NOFILE, &none));
    jbyteArray list = NATIVE(ifNameindex)(fake_env(), NULL, error);
    CHECK_EQ(0, setrlimit(RLIMIT_NOFILE, &before));
    CHECK(list == NULL);
    CHECK_EQ(EMFILE, *(jint *)fake_elements(error));
}

int main(void) {
    RUN(every_interface_with_its_name);
    RUN(without_an_array);
    RUN(without_a_descriptor);
    return 0;
}
