#include "check.h"

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

enum { HEAD = 6 };

/* One entry of the packed list. */
struct entry {
    jint head[HEAD]; /* flags, family, type, protocol, length of the address, of the name or -1 */
    struct sockaddr_in address;
    char name[64];
};

/* Reads the entry that starts at an offset, and returns where the next one does. */
static jsize read_entry(jbyteArray list, jsize at, struct entry *entry) {
    char *bytes = fake_elements(list);
    memset(entry, 0, sizeof *entry);
    CHECK(at + (jsize)sizeof entry->head <= fake_length(list));
    memcpy(entry->head, bytes + at, sizeof entry->head);
    at += (jsize)sizeof entry->head;
    CHECK_EQ(sizeof entry->address, entry->head[4]);
    CHECK(at + entry->head[4] <= fake_length(list));
    memcpy(&entry->address, bytes + at, sizeof entry->address);
    at += entry->head[4];
    if (entry->head[5] > 0) {
        CHECK(at + entry->head[5] <= fake_length(list));
        memcpy(entry->name, bytes + at, (size_t)entry->head[5]);
        at += entry->head[5];
    }
    return at;
}

static jintArray hints(jint flags, jint type) {
    return fake_ints((jint[]){flags, AF_INET, type, 0}, 4);
}

/* The length of the name that comes unasked: glibc gives none, musl the text. */
static jint name_without_asking(void) {
    struct addrinfo wanted = {.ai_flags = AI_NUMERICHOST, .ai_family = AF_INET};
    struct addrinfo *list = NULL;
    CHECK_EQ(0, getaddrinfo("127.0.0.3", NULL, &wanted, &list));
    jint length = list->ai_canonname == NULL ? -1 : (jint)strlen(list->ai_canonname);
    freeaddrinfo(list);
    return length;
}

static void number_without_a_name(void) {
    jintArray error = fake_ints(NULL, 2);
    jbyteArray list = NATIVE(getaddrinfo)(fake_env(), NULL, fake_text("127.0.0.3"), fake_text("80"),
                                          hints(AI_NUMERICHOST, SOCK_STREAM), error);
    struct entry entry;
    CHECK_EQ(0, ((jint *)fake_elements(error))[0]);
    CHECK_EQ(fake_length(list), read_entry(list, 0, &entry));
    CHECK_EQ(AF_INET, entry.head[1]);
    CHECK_EQ(SOCK_STREAM, entry.head[2]);
    CHECK_EQ(IPPROTO_TCP, entry.head[3]);
    CHECK_EQ(name_without_asking(), entry.head[5]);
    CHECK_EQ(80, ntohs(entry.address.sin_port));
    CHECK_EQ(0x7f000003, ntohl(entry.address.sin_addr.s_addr));
}

static void canonical_name(void) {
    jintArray error = fake_ints(NULL, 2);
    jbyteArray list = NATIVE(getaddrinfo)(fake_env(), NULL, fake_text("127.0.0.4"), NULL,
                                          hints(AI_CANONNAME | AI_NUMERICHOST, 0), error);
    struct entry entry;
    jsize at = read_entry(list, 0, &entry);
    CHECK_EQ(9, entry.head[5]);
    CHECK_MEM("127.0.0.4", entry.name, 10);
    int more = 0;
    while (at < fake_length(list)) {
        at = read_entry(list, at, &entry);
        more++;
    }
    CHECK(more >= 1); /* an entry for each type of socket */
}

static void service_alone(void) {
    jintArray error = fake_ints(NULL, 2);
    jbyteArray list = NATIVE(getaddrinfo)(fake_env(), NULL, NULL, fake_text("8080"),
                                          hints(AI_PASSIVE | AI_NUMERICSERV, SOCK_DGRAM), error);
    struct entry entry;
    CHECK_EQ(fake_length(list), read_entry(list, 0, &entry));
    CHECK_EQ(8080, ntohs(entry.address.sin_port));
    CHECK_EQ(INADDR_ANY, entry.address.sin_addr.s_addr);
}

static void without_hints(void) {
    jintArray error = fake_ints(NULL, 2);
    jbyteArray list =
        NATIVE(getaddrinfo)(fake_env(), NULL, fake_text("127.0.0.5"), NULL, NULL, error);
    struct entry entry;
    CHECK(read_entry(list, 0, &entry) <= fake_length(list));
    CHECK_EQ(0x7f000005, ntohl(entry.address.sin_addr.s_addr));
}

static void failures_give_the_code(void) {
    jintArray error = fake_ints(NULL, 2);
    jint *code = fake_elements(error);
    CHECK(NATIVE(getaddrinfo)(fake_env(), NULL, fake_text("no number"), NULL,
                              hints(AI_NUMERICHOST, 0), error) == NULL);
    CHECK_EQ(EAI_NONAME, code[0]);
    CHECK(NATIVE(getaddrinfo)(fake_env(), NULL, NULL, NULL, NULL, error) == NULL);
    CHECK_EQ(EAI_NONAME, code[0]);
    CHECK(NATIVE(getaddrinfo)(fake_env(), NULL, fake_text("::1"), NULL, hints(-1, 0), error) ==
          NULL);
    CHECK_EQ(EAI_BADFLAGS, code[0]);
}

static void without_memory(void) {
    jbyteArray node = fake_text("127.0.0.6");
    jbyteArray service = fake_text("80");
    jintArray error = fake_ints(NULL, 2);
    jint *code = fake_elements(error);
    for (int call = 1; call <= 3; call++) { /* the node's text, the service's, the list */
        code[0] = 0;
        fail_memory(call);
        CHECK(NATIVE(getaddrinfo)(fake_env(), NULL, node, service, NULL, error) == NULL);
        CHECK_EQ(EAI_MEMORY, code[0]);
    }
    code[0] = 77;
    fake_fail_new(1);
    CHECK(NATIVE(getaddrinfo)(fake_env(), NULL, node, service, NULL, error) == NULL);
    CHECK(fake_take_exception());
    CHECK_EQ(77, code[0]);
}

int main(void) {
    RUN(number_without_a_name);
    RUN(canonical_name);
    RUN(service_alone);
    RUN(without_hints);
    RUN(failures_give_the_code);
    RUN(without_memory);
    return 0;
}
