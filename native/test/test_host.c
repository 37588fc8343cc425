#include "bridge.h"
#include "check.h"

#include <limits.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

enum { LARGE = 10000 };

/* gethostname into so many bytes does what C's does. */
static void same_host_name(jsize length) {
    char expected[LARGE];
    memset(expected, '.', sizeof expected);
    jbyteArray name = fake_bytes(expected, length);
    int result = gethostname(expected, (size_t)length);
    CHECK_EQ(result == 0 ? 0 : -errno, NATIVE(gethostname)(fake_env(), NULL, name));
    if (result == 0) {
        CHECK_MEM(expected, fake_elements(name), strnlen(expected, (size_t)length));
    }
}

static void host_name_of_any_length(void) {
    same_host_name(LARGE);
    same_host_name(HOST_NAME_MAX + 1);
    same_host_name(1);
}

static void host_by_name(void) {
    jbyteArray cell = fake_bytes(NULL, bsdsockets_internal_Native_CELL_SIZE);
    CHECK_EQ(0, NATIVE(gethostbyname)(fake_env(), NULL, fake_text("127.0.0.7"), cell));
    struct sockaddr_in address;
    memcpy(&address, fake_elements(cell), sizeof address);
    CHECK_EQ(AF_INET, address.sin_family);
    CHECK_EQ(0x7f000007, ntohl(address.sin_addr.s_addr));
    socklen_t length;
    memcpy(&length, (char *)fake_elements(cell) + sizeof(struct sockaddr_storage), sizeof length);
    CHECK_EQ(sizeof address, length);
}

static void host_by_a_name_that_no_server_is_asked_for(void) {
    char text[301];
    memset(text, 'a', 300);
    text[300] = '\0';
    jbyteArray cell = fake_bytes(NULL, bsdsockets_internal_Native_CELL_SIZE);
    CHECK(gethostbyname(text) == NULL);
    CHECK(h_errno > 0);
    CHECK_EQ(h_errno, NATIVE(gethostbyname)(fake_env(), NULL, fake_text(text), cell));
}

/* Without descriptors no file and no server can be asked: what libc says of it is what comes back. */
static void host_by_name_without_descriptors(void) {
    jbyteArray cell = fake_bytes(NULL, bsdsockets_internal_Native_CELL_SIZE);
    struct rlimit before;
    CHECK_EQ(0, getrlimit(RLIMIT_NOFILE, &before));
    struct rlimit none = {.rlim_cur = 0, .rlim_max = before.rlim_max};
    char memory[2048];
    struct hostent entry;
    struct hostent *found;
    int error = 0;
    CHECK_EQ(0, setrlimit(RLIMIT_NOFILE, &none));
    int code = gethostbyname_r("a.test", &entry, memory, sizeof memory, &found, &error);
    jint result = NATIVE(gethostbyname)(fake_env(), NULL, fake_text("a.test"), cell);
    CHECK_EQ(0, setrlimit(RLIMIT_NOFILE, &before));
    CHECK(found == NULL);
    CHECK(result != 0);
    CHECK_EQ(error < 0 ? -code : error, result);
}

static void name_of_an_address(void) {
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons(4242), .sin_addr = {.s_addr = htonl(0x7f000008)}};
    jbyteArray host = fake_bytes(NULL, NI_MAXHOST);
    jbyteArray service = fake_bytes(NULL, NI_MAXSERV);
    jintArray error = fake_ints(NULL, 1);
    jbyteArray bytes = fake_bytes(&address, sizeof address);
    CHECK_EQ(0, NATIVE(getnameinfo)(fake_env(), NULL, bytes, host, service,
                                    NI_NUMERICHOST | NI_NUMERICSERV, error));
    CHECK_MEM("127.0.0.8", fake_elements(host), 10);
    CHECK_MEM("4242", fake_elements(service), 5);
    jbyteArray shorter = fake_bytes(&address, 2);
    CHECK_EQ(EAI_FAMILY, NATIVE(getnameinfo)(fake_env(), NULL, shorter, host, service, 0, error));
    jbyteArray longer = fake_bytes(NULL, 200);
    CHECK_EQ(EAI_FAMILY, NATIVE(getnameinfo)(fake_env(), NULL, longer, host, service, 0, error));
    address.sin_family = 9999;
    jbyteArray unknown = fake_bytes(&address, sizeof address);
    CHECK_EQ(EAI_FAMILY, NATIVE(getnameinfo)(fake_env(), NULL, unknown, host, service, 0, error));
    CHECK_MEM("127.0.0.8", fake_elements(host), 10);
}

static void without_memory(void) {
    jbyteArray text = fake_text("127.0.0.1");
    jbyteArray cell = fake_bytes(NULL, bsdsockets_internal_Native_CELL_SIZE);
    jbyteArray large = fake_bytes(NULL, LARGE);
    for (int call = 1; call <= 2; call++) { /* the text, then what the answer is read into */
        fail_memory(call);
        CHECK_EQ(-ENOMEM, NATIVE(gethostbyname)(fake_env(), NULL, text, cell));
    }
    fail_memory(1);
    CHECK_EQ(-ENOMEM, NATIVE(gethostname)(fake_env(), NULL, large));
}

int main(void) {
    RUN(host_name_of_any_length);
    RUN(host_by_name);
    RUN(host_by_a_name_that_no_server_is_asked_for);
    RUN(host_by_name_without_descriptors);
    RUN(name_of_an_address);
    RUN(without_memory);
    return 0;
}
