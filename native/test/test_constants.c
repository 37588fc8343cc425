#include "check.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

/* The text of an entry: "GROUP NAME". */
static const char *entry(jobjectArray names, jsize i) {
    return fake_elements(((jobject *)fake_elements(names))[i]);
}

static const struct {
    const char *name;
    int value;
} some[] = {{"E EAGAIN", EAGAIN},
            {"E ECONNREFUSED", ECONNREFUSED},
            {"AF_ AF_UNIX", AF_UNIX},
            {"AF_ AF_INET6", AF_INET6},
            {"SOCK_ SOCK_CLOEXEC", SOCK_CLOEXEC},
            {"IPPROTO_ IPPROTO_TCP", IPPROTO_TCP},
            {"SOL_ SOL_SOCKET", SOL_SOCKET},
            {"SO_ SO_REUSEPORT", SO_REUSEPORT},
            {"TCP_ TCP_NODELAY", TCP_NODELAY},
            {"IPV6_ IPV6_V6ONLY", IPV6_V6ONLY},
            {"MSG_ MSG_NOSIGNAL", MSG_NOSIGNAL},
            {"SHUT_ SHUT_RDWR", SHUT_RDWR},
            {"POLL POLLHUP", POLLHUP},
            {"EPOLL EPOLLET", (int)EPOLLET},
            {"F_ F_DUPFD_CLOEXEC", F_DUPFD_CLOEXEC},
            {"O_ O_NONBLOCK", O_NONBLOCK},
            {"EAI_ EAI_NONAME", EAI_NONAME},
            {"NI_ NI_NUMERICHOST", NI_NUMERICHOST},
            {"SOMAXCONN SOMAXCONN", SOMAXCONN},
            {"struct sizeof(struct epoll_event)", sizeof(struct epoll_event)}};

static void values_are_those_of_the_headers(void) {
    jobjectArray names = NATIVE(constantNames)(fake_env(), NULL);
    jint *values = fake_elements(NATIVE(constantValues)(fake_env(), NULL));
    for (size_t i = 0; i < sizeof some / sizeof *some; i++) {
        jsize at = 0;
        while (at < fake_length(names) && strcmp(entry(names, at), some[i].name) != 0) {
            at++;
        }
        CHECK(at < fake_length(names));
        CHECK_EQ(some[i].value, values[at]);
    }
}

static int by_name(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void each_name_stands_once(void) {
    jobjectArray names = NATIVE(constantNames)(fake_env(), NULL);
    jsize count = fake_length(names);
    CHECK_EQ(count, fake_length(NATIVE(constantValues)(fake_env(), NULL)));
    CHECK(count > 500);
    const char **sorted = calloc((size_t)count, sizeof *sorted);
    for (jsize i = 0; i < count; i++) {
        const char *space = strchr(entry(names, i), ' ');
        CHECK(space != NULL && strlen(space) > 1);
        sorted[i] = space + 1;
    }
    qsort(sorted, (size_t)count, sizeof *sorted, by_name);
    for (jsize i = 1; i < count; i++) {
        CHECK(strcmp(sorted[i - 1], sorted[i]) != 0);
    }
    free(sorted);
}

static void without_memory(void) {
    for (int call = 1; call <= 3; call++) { /* the array, the first text, the second */
        fake_fail_new(call);
        CHECK(NATIVE(constantNames)(fake_env(), NULL) == NULL);
        CHECK(fake_take_exception());
    }
    fake_fail_new(1);
    CHECK(NATIVE(constantValues)(fake_env(), NULL) == NULL);
    CHECK(fake_take_exception());
    fake_has_classes(false);
    CHECK(NATIVE(constantNames)(fake_env(), NULL) == NULL);
    CHECK(fake_take_exception());
}

int main(void) {
    RUN(values_are_those_of_the_headers);
    RUN(each_name_stands_once);
    RUN(without_memory);
    return 0;
}
